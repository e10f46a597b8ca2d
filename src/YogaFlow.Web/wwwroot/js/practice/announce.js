// @ts-check
/** Speaks to screen readers through a live region that is on the page before its first words. */
export class Announcer {
  #region;

  /** @param {HTMLElement} region */
  constructor(region) {
    this.#region = region;
  }

  /** @param {string} text */
  say(text) {
    // The same words twice are a change only if something differs.
    this.#region.textContent = this.#region.textContent === text ? `${text}\u00a0` : text;
  }
}
