// @ts-check
/**
 * A part of the page that the server always writes; its absence is our mistake, so it is said loudly.
 *
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function part(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`The page has no ${type.name} called ${id}.`);
  }

  return found;
}

/**
 * Writes only what changed: a page that is written sixty times a second should rarely be laid out.
 *
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** @param {number} milliseconds "0:05", "12:40"; a second that has begun counts whole */
export function clockTime(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @param {number} seconds "1 minute", "15 minutes"; rounded */
export function minutes(seconds) {
  const count = Math.round(seconds / 60);
  return count === 1 ? '1 minute' : `${count} minutes`;
}
