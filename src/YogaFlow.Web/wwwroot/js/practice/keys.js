// @ts-check
/** @typedef {'toggle' | 'next' | 'back' | 'restart' | 'longer' | 'mute' | 'louder' | 'quieter' | 'fullscreen' | 'help' | 'leave'} Action */

/** @type {Record<string, Action>} */
const KEYS = {
  ' ': 'toggle',
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'louder',
  ArrowDown: 'quieter',
  Escape: 'leave',
};

/** Keys that write a character; a person who dictates or uses switches can turn them off. */
/** @type {Record<string, Action>} */
const CHARACTERS = { r: 'restart', '+': 'longer', m: 'mute', f: 'fullscreen', '?': 'help' };

/**
 * @param {KeyboardEvent} event
 * @param {boolean} characters whether single characters count
 * @returns {Action | undefined}
 */
export function actionOf(event, characters) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return undefined;
  }

  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, dialog[open]')) {
    return undefined;
  }

  // A focused button answers Space itself, and words that can be scrolled answer the arrows.
  const own = event.key === ' ' ? 'button, a[href], summary' : event.key.startsWith('Arrow') ? '[tabindex="0"]' : null;
  if (own && target?.closest(own)) {
    return undefined;
  }

  // A key that is held would run through a whole practice; only the volume may follow it.
  if (event.repeat && event.key !== 'ArrowUp' && event.key !== 'ArrowDown') {
    return undefined;
  }

  return KEYS[event.key] ?? (characters ? CHARACTERS[event.key.toLowerCase()] : undefined);
}
