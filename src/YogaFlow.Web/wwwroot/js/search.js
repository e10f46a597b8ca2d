// @ts-check
import { deviceSettings } from './practice/settings.js';
import { Suggestions } from './search/suggestions.js';

/** On every page with a search field: it suggests while one types, and the key / leads to it. */
const KEY = '/';

/** @type {HTMLInputElement[]} */
const fields = [...document.querySelectorAll('form[data-suggest] input')].filter((field) => field instanceof HTMLInputElement);

for (const field of fields) {
  void new Suggestions(field);

  // Who dictates or uses switches has turned single keys off in the practice; that goes for this one too.
  if (deviceSettings().sound.letters) {
    field.setAttribute('aria-keyshortcuts', KEY);
    field.parentElement?.querySelector('kbd')?.removeAttribute('hidden');
  }
}

/** @param {KeyboardEvent} event */
function leadsToSearch(event) {
  // Shift may be held: on many keyboards it takes it to write a slash.
  return event.key === KEY && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !event.defaultPrevented
    && document.fullscreenElement === null && deviceSettings().sound.letters
    && !(event.target instanceof HTMLElement
      && (event.target.isContentEditable || event.target.closest('input, select, textarea, dialog[open]')));
}

addEventListener('keydown', (event) => {
  if (!leadsToSearch(event)) {
    return;
  }

  // A practice has neither a field nor a link: there the key does nothing.
  const field = fields.find((one) => one.checkVisibility());
  const link = document.querySelector('[data-search-link]');
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    location.assign(link.href);
  }
});
