// @ts-check
import { flush, kept } from '../device/outbox.js';
import { minutes, part, write } from './dom.js';

/** @import { Practice } from '../device/outbox.js' */

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
  if (signedIn) {
    addEventListener('online', () => void sendAndShow(practice));
    await sendAndShow(practice);
  }
}

/** @param {Practice} practice */
async function sendAndShow(practice) {
  await flush();
  showWhere(practice, true);
}

/**
 * @param {Practice} practice
 * @param {boolean} signedIn
 */
function showWhere(practice, signedIn) {
  const waiting = kept().find(({ client_id }) => client_id === practice.client_id);
  const inHistory = signedIn && !waiting;
  part('done-history', HTMLElement).hidden = !inHistory;
  part('done-join', HTMLElement).hidden = signedIn;
  write(part('done-where', HTMLElement), inHistory
    ? 'It is in your history.'
    : !signedIn
      ? 'Kept on this device.'
      : waiting?.refused
        ? `Kept on this device; YogaFlow could not take it: ${waiting.refused}`
        : 'Kept on this device, and sent to your history as soon as there is a connection.');
}
