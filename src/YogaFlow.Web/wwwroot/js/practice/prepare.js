// @ts-check
import { minutes, part, write } from './dom.js';
import { deviceSettings, rememberForPerson, rememberOnDevice } from './settings.js';

/** @import { Timeline } from './timeline.js' */

/** A person who is still choosing is not asked for each key, in milliseconds. */
const PATIENCE = 250;

/** Someone who wants to begin waits at most this long, in milliseconds, for a slow connection. */
const LONGEST_WAIT = 6000;

/** The view before a practice: the settings, and the timeline that they make. */
export class Prepare {
  /** Called with every new timeline. */
  changed = (/** @type {Timeline} */ _timeline) => {};

  /** @type {Timeline} */
  timeline = JSON.parse(part('timeline', HTMLScriptElement).textContent ?? '');

  #form = part('lead', HTMLFormElement);
  #fault = part('lead-fault', HTMLElement);
  #signedIn;
  #timer = 0;
  /** @type {Promise<void>} */
  #compiling = Promise.resolve();

  /** @param {boolean} signedIn */
  constructor(signedIn) {
    this.#signedIn = signedIn;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#compile();
    });
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#compile(), PATIENCE);
    });
    part('use-settings', HTMLElement).hidden = true;
    this.#recall();
  }

  /** @returns {Promise<Timeline | null>} what to play; null when a setting is not right yet */
  async ready() {
    if (this.#timer) {
      this.#compile();
    }

    await this.#compiling;
    if (!this.#form.checkValidity()) {
      part('lead-box', HTMLDetailsElement).open = true;
      this.#form.reportValidity();
      return null;
    }

    return this.timeline;
  }

  /** What this device remembers counts for someone who is not signed in, and joins the account when there is one. */
  #recall() {
    const { lead, unsent } = deviceSettings();

    // An address with settings was perhaps made by somebody else: it counts for this practice and is not remembered.
    const inTheAddress = new URLSearchParams(location.search).has('preparation');
    if (!inTheAddress && lead && (!this.#signedIn || unsent)) {
      for (const [name, value] of Object.entries(lead)) {
        const field = this.#form.elements.namedItem(name);
        if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
          field.value = value;
        }
      }

      this.#compile();
    }
  }

  #compile() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#form.checkValidity()) {
      this.#compiling = this.#compiling.then(() => this.#fetch());
    }
  }

  async #fetch() {
    const query = new URLSearchParams(this.#lead);
    try {
      const response = await fetch(`/api/v1/sequences/${this.timeline.slug}/timeline?${query}`, { signal: AbortSignal.timeout(LONGEST_WAIT) });
      const answer = await response.json();
      if (!response.ok) {
        this.#say(answer.detail ?? 'These settings could not be used.');
        return;
      }

      this.timeline = answer;
    } catch {
      this.#say('There is no connection, so the settings stay as they were.');
      return;
    }

    this.#say('');
    write(part('total', HTMLElement), minutes(this.timeline.total_seconds));
    this.changed(this.timeline);
    this.#remember();
  }

  #remember() {
    const lead = this.#lead;
    rememberOnDevice({ lead, unsent: !this.#signedIn });
    if (this.#signedIn) {
      void rememberForPerson(lead).then((done) => rememberOnDevice({ unsent: !done }));
    }
  }

  /** @param {string} fault */
  #say(fault) {
    this.#fault.hidden = fault === '';
    write(this.#fault, fault);
  }

  /** @returns {Record<string, string>} */
  get #lead() {
    return Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, String(value)]));
  }
}
