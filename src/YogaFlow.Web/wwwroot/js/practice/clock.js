// @ts-check
/**
 * Where a practice is, taken from timestamps and never counted: a tab that was asleep, throttled or behind a phone call
 * is at the right place the moment it looks.
 */

/** A step back larger than this, in milliseconds, is somebody setting the clock, not the clock being read twice. */
const CLOCK_SET_BACK = 250;

/**
 * Milliseconds that follow the wall clock and never run backwards. The steady clock alone will not do, because on some
 * systems it stands still while the device sleeps; the wall clock alone will not do, because it can be set back.
 *
 * @param {() => number} wall
 * @param {() => number} steady
 * @returns {() => number}
 */
export function wallClock(wall = () => Date.now(), steady = () => performance.now()) {
  let reading = wall();
  let lastWall = reading;
  let lastSteady = steady();
  return () => {
    const wallNow = wall();
    const steadyNow = steady();
    const byWall = wallNow - lastWall;
    const bySteady = steadyNow - lastSteady;
    reading += Math.max(0, byWall < bySteady - CLOCK_SET_BACK ? bySteady : byWall);
    lastWall = wallNow;
    lastSteady = steadyNow;
    return reading;
  };
}

/** The position of a practice, in milliseconds from the beginning of its timeline. */
export class PracticeClock {
  #now;
  #since = 0;
  #from = 0;
  #limit = Infinity;
  #running = false;

  /** @param {() => number} now milliseconds that never run backwards */
  constructor(now) {
    this.#now = now;
  }

  get running() {
    return this.#running;
  }

  get position() {
    const position = this.#running ? this.#from + (this.#now() - this.#since) : this.#from;
    return Math.min(position, this.#limit);
  }

  /** The position at which the clock waits, however long it runs. */
  get limit() {
    return this.#limit;
  }

  set limit(limit) {
    // The time spent waiting at the old limit must not be made up for.
    this.#anchor(this.position);
    this.#limit = limit;
  }

  play() {
    this.#anchor(this.position);
    this.#running = true;
  }

  pause() {
    this.#anchor(this.position);
    this.#running = false;
  }

  /**
   * @param {number} position
   * @param {number} limit
   */
  seek(position, limit = this.#limit) {
    this.#limit = limit;
    this.#anchor(position);
  }

  /** @param {number} position */
  #anchor(position) {
    this.#from = position;
    this.#since = this.#now();
  }
}
