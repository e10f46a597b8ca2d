// @ts-check
/** What this device remembers. Storage may be full, forbidden or absent; then things are remembered until the page is left. */

/** @type {Map<string, string>} */
const inMemory = new Map();

/**
 * @template T
 * @param {string} key
 * @param {T} otherwise what to answer when nothing readable is stored
 * @returns {T}
 */
export function read(key, otherwise) {
  try {
    const text = inMemory.get(key) ?? localStorage.getItem(key);
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 * @returns {boolean} whether it will still be there tomorrow
 */
export function write(key, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    inMemory.delete(key);
    return true;
  } catch {
    inMemory.set(key, text);
    return false;
  }
}

/** @param {string} key */
export function forget(key) {
  inMemory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}
