// @ts-check
import { keep } from '../device/outbox.js';
import { forget, read, write } from '../device/store.js';

/** @import { Practice } from '../device/outbox.js' */
/** @import { Account } from './ledger.js' */
/** @import { Timeline } from './timeline.js' */

/**
 * The practice that is going on, written down every few seconds so that a reload or a crash costs nothing.
 *
 * @typedef {object} Bookmark
 * @property {number} saved_at wall clock, in milliseconds
 * @property {number} position
 * @property {Account} account
 * @property {Practice} practice what would be kept if it ended here
 */

const BOOKMARK = 'yogaflow.practising';
const TIMELINE = 'yogaflow.practising.timeline';

/** After this long, in milliseconds, nobody goes on where they were. */
const STALE = 6 * 60 * 60 * 1000;

/** Less than this, in seconds, was a look and not a practice. */
const SHORTEST_ABANDONED = 60;

/** @param {Timeline} timeline written once at the start and when it changes: it is long, and the bookmark short */
export function rememberTimeline(timeline) {
  write(TIMELINE, timeline);
}

/** @param {Bookmark} bookmark */
export function remember(bookmark) {
  write(BOOKMARK, bookmark);
}

/** @returns {{ bookmark: Bookmark, timeline: Timeline } | null} where this device left off */
export function unfinished() {
  const bookmark = read(BOOKMARK, /** @type {Bookmark | null} */ (null));
  const timeline = read(TIMELINE, /** @type {Timeline | null} */ (null));
  return bookmark?.practice && timeline?.segments && timeline.sequence_id === bookmark.practice.sequence_id
    ? { bookmark, timeline }
    : null;
}

export function forgetBookmark() {
  forget(BOOKMARK);
  forget(TIMELINE);
}

/**
 * What becomes of a practice that is left before its end.
 *
 * @param {Practice} practice
 * @param {string | null} person who is signed in
 * @returns {'partial' | 'abandoned' | 'nothing'}
 */
export function worth(practice, person) {
  if (practice.completion_status === 'partial') {
    return 'partial';
  }

  return person !== null && practice.duration_seconds >= SHORTEST_ABANDONED ? 'abandoned' : 'nothing';
}

/**
 * Keeps what is worth keeping of a practice that was left.
 *
 * @param {Practice} practice
 * @param {string | null} person
 */
export function settle(practice, person) {
  if (worth(practice, person) !== 'nothing') {
    keep(practice);
  }

  forgetBookmark();
}

/**
 * A practice that nobody will go on with any more is left.
 *
 * @param {string | null} person
 */
export function settleOld(person) {
  const left = unfinished();
  if (left && Date.now() - left.bookmark.saved_at > STALE) {
    settle(left.bookmark.practice, person);
  }
}
