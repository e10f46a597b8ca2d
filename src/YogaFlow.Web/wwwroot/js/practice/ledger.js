// @ts-check
/** @import { Timeline } from './timeline.js' */
/** @import { Practice, PractisedStep } from '../device/outbox.js' */

/** Waiting counts as practice only while someone looks: at most this much, in milliseconds, per look. */
const LONGEST_WAIT = 90_000;

/** The longest practice that the server takes, in seconds. */
const LONGEST = 14_400;

/**
 * What was really done: time on the mat, and how much of each hold.
 *
 * @typedef {{ elapsed: number, holds: Record<number, number> }} Account milliseconds; the holds by their step
 */
export class Ledger {
  /** @type {Account} */
  account;

  /** @param {Account} [account] */
  constructor(account = { elapsed: 0, holds: {} }) {
    this.account = account;
  }

  get elapsed() {
    return this.account.elapsed;
  }

  /**
   * Books a stretch that was played.
   *
   * @param {Timeline} timeline
   * @param {number} from
   * @param {number} to
   * @param {number} waited milliseconds spent at `to` without moving on
   */
  add(timeline, from, to, waited) {
    const wait = Math.min(Math.max(0, waited), LONGEST_WAIT);
    this.account.elapsed += to - from + wait;
    for (const { kind, step, start, end } of timeline.segments) {
      if (kind === 'hold' && end * 1000 > from && start * 1000 <= to) {
        const played = Math.min(to, end * 1000) - Math.max(from, start * 1000);
        const stayed = to < end * 1000 ? wait : 0;
        this.account.holds[step] = (this.account.holds[step] ?? 0) + Math.max(0, played) + stayed;
      }
    }
  }

  /**
   * The holds of which at least half was done.
   *
   * @param {Timeline} timeline
   * @returns {PractisedStep[]}
   */
  steps(timeline) {
    return timeline.segments
      .filter(({ kind, step, seconds, added }) =>
        kind === 'hold' && (this.account.holds[step] ?? 0) * 2 >= (seconds - (added ?? 0)) * 1000)
      .map(({ pose, side, step }) => ({ pose, side, seconds: Math.round(this.account.holds[step] / 1000) }));
  }

  /**
   * The steps of a practice never add up to more than the practice, however long somebody waited in one of them.
   *
   * @param {PractisedStep[]} steps
   * @param {number} seconds how long the practice lasted
   */
  static #within(steps, seconds) {
    let left = seconds;
    return steps.map((step) => {
      const taken = Math.min(step.seconds, left);
      left -= taken;
      return { ...step, seconds: taken };
    });
  }

  /**
   * @param {Practice} practice what is known of it from its start
   * @param {Timeline} timeline
   * @param {boolean} completed
   * @returns {Practice} with what was done
   */
  report(practice, timeline, completed) {
    const seconds = Math.min(Math.round(this.elapsed / 1000), LONGEST);
    const steps = Ledger.#within(this.steps(timeline), seconds);
    return {
      ...practice,
      duration_seconds: seconds,
      completion_status: completed ? 'completed' : seconds * 2 > timeline.total_seconds ? 'partial' : 'abandoned',
      poses_completed: steps.length,
      steps,
    };
  }
}
