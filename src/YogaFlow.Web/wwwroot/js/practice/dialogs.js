// @ts-check
import { part, write } from './dom.js';
import { worth } from './resume.js';

/** @import { Practice } from '../device/outbox.js' */

const FATE = {
  partial: 'You have done more than half. It will be kept as a practice done in part.',
  abandoned: 'You have done less than half. It will stand in your history as begun and left.',
  nothing: 'You have done less than half, so nothing will be kept.',
};

/**
 * @param {Practice} practice as it would end now
 * @param {string | null} person
 * @returns {Promise<boolean>} whether to leave
 */
export function askToLeave(practice, person) {
  write(part('leave-fate', HTMLElement), FATE[worth(practice, person)]);
  return new Promise((resolve) => {
    const dialog = part('leave-dialog', HTMLDialogElement);
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'leave'), { once: true });
    dialog.showModal();
  });
}

/** A touch beside a panel closes it, as people expect of a panel; the question whether to leave wants an answer. */
export function preparePanels() {
  for (const dialog of [part('help-dialog', HTMLDialogElement), part('sound-dialog', HTMLDialogElement)]) {
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
  }
}

export function closePanels() {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.close();
  }
}
