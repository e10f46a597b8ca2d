// @ts-check
import { flush, keep, kept, storedAs } from '../device/outbox.js';
import { minutes, part, write } from './dom.js';
import { celebrate, reflect } from './reflection.js';

/** @import { Practice } from '../device/outbox.js' */

let telling = Promise.resolve();

/**
 * The view after a practice: what was done, and where it is kept.
 *
 * @param {Practice} practice kept on this device already
 * @param {boolean} signedIn
 */
export async function showDone(practice, signedIn) {
  const whole = practice.completion_status === 'completed';
  const poses = new Set(practice.steps.map(({ pose }) => pose)).size;
  write(part('done-title', HTMLElement), whole ? 'Your practice is complete' : 'A good part of a practice');
  write(part('done-words', HTMLElement), whole
    ? 'Take a moment before you get up. Notice how you feel, and thank yourself for the time.'
    : 'You did more than half, and that counts. The rest is there when you want it.');
  write(part('done-time', HTMLElement), practice.duration_seconds < 60 ? `${practice.duration_seconds} seconds` : minutes(practice.duration_seconds));
  write(part('done-poses', HTMLElement), poses === 1 ? '1 pose' : `${poses} poses`);
  part('done-title', HTMLElement).focus();
  showWhere(practice, signedIn);
  part('done-feelings', HTMLElement).addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) {
      // One after the other, so that the last one chosen is the last one told.
      const feeling = Number(event.target.value);
      telling = telling.then(() => feels(practice, feeling));
    }
  });
  if (signedIn) {
    addEventListener('online', () => void sendAndShow(practice));
    await sendAndShow(practice);
  }
}

/** @param {Practice} practice */
async function sendAndShow(practice) {
  await flush();
  showWhere(practice, true);
  celebrate(storedAs(practice.client_id)?.badges ?? []);
}

/**
 * Joins the practice while it waits here, and goes after it when it has been sent.
 *
 * @param {Practice} practice
 * @param {number} feeling
 */
async function feels(practice, feeling) {
  // What is on its way now would arrive without it.
  await flush();
  const waiting = kept().find(({ client_id }) => client_id === practice.client_id);
  if (waiting) {
    keep({ ...waiting, feeling });
    return;
  }

  const sent = storedAs(practice.client_id);
  if (sent) {
    await reflect(sent.id, feeling);
  }
}

/**
 * @param {Practice} practice
 * @param {boolean} signedIn
 */
function showWhere(practice, signedIn) {
  const waiting = kept().find(({ client_id }) => client_id === practice.client_id);
  const inHistory = signedIn && !waiting;
  part('done-history', HTMLElement).hidden = !inHistory;
  const sent = storedAs(practice.client_id);
  if (sent) {
    part('done-link', HTMLAnchorElement).href = `/history/${sent.id}`;
  }

  part('done-join', HTMLElement).hidden = signedIn;
  write(part('done-where', HTMLElement), inHistory
    ? 'It is in your history.'
    : !signedIn
      ? 'Kept on this device.'
      : waiting?.refused
        ? `Kept on this device; YogaFlow could not take it: ${waiting.refused}`
        : 'Kept on this device, and sent to your history as soon as there is a connection.');
}
