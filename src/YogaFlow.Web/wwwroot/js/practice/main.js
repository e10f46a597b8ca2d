// @ts-check
import { person } from '../device/outbox.js';
import { clockTime, part, write } from './dom.js';
import { Practising } from './practising.js';
import { Prepare } from './prepare.js';
import { settle, unfinished } from './resume.js';
import { nameOf, segmentAt } from './timeline.js';

/** @import { Timeline } from './timeline.js' */

const prepare = new Prepare(person() !== null);
const practising = new Practising();
prepare.changed = (/** @type {Timeline} */ timeline) => void practising.figures.load(timeline);
void practising.figures.load(prepare.timeline);

const start = part('start', HTMLButtonElement);
start.addEventListener('click', async () => {
  // Sound, voice and screen are allowed inside the gesture only, so they come before the first wait.
  practising.open();
  start.disabled = true;
  const timeline = await prepare.ready();
  start.disabled = false;
  if (timeline) {
    leaveOld();
    practising.begin(timeline);
  }
});
start.disabled = false;
part('sound-box', HTMLElement).hidden = false;
offerToGoOn();

function offerToGoOn() {
  const left = unfinished();
  if (!left) {
    return;
  }

  const { bookmark, timeline } = left;
  const segment = timeline.segments[segmentAt(timeline, bookmark.position)];
  const remaining = clockTime(timeline.total_seconds * 1000 - bookmark.position);
  const here = timeline.slug === prepare.timeline.slug;
  write(part('resume-where', HTMLElement), `${here ? '' : `${timeline.name}: `}step ${segment.step} of ${timeline.steps}, ${nameOf(timeline, segment)}, with ${remaining} to go.`);
  part('resume', HTMLElement).hidden = false;
  part('resume-drop', HTMLButtonElement).addEventListener('click', () => {
    leaveOld();
    start.focus();
  });
  part('resume-go', HTMLButtonElement).addEventListener('click', () => {
    practising.open();
    void practising.figures.load(timeline);
    practising.begin(timeline, bookmark);
  });
}

/** A new practice ends the one that was left. */
function leaveOld() {
  const left = unfinished();
  if (left) {
    settle(left.bookmark.practice, person());
  }

  part('resume', HTMLElement).hidden = true;
}
