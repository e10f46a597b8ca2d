// @ts-check
import { PracticeClock, wallClock } from './clock.js';
import { Ledger } from './ledger.js';
import { remember, rememberTimeline } from './resume.js';
import { backFrom, forwardFrom, lengthened, nameOf, segmentAt, waitingPoint } from './timeline.js';

/** @import { Practice } from '../device/outbox.js' */
/** @import { Account } from './ledger.js' */
/** @import { Timeline } from './timeline.js' */
/** @import { State } from './view.js' */

const SAVE_EVERY = 2000;
const LOOK_EVERY = 250;
const LONGER_SECONDS = 10;

/**
 * @typedef {object} Parts
 * @property {import('./view.js').View} view
 * @property {import('./bells.js').Bells} bells
 * @property {import('./guide.js').Guide} guide
 * @property {import('./media-session.js').MediaControls} media
 * @property {import('./figures.js').Figures} figures
 */

/** Plays a timeline: it asks the clock where the practice is, and makes everything else follow. */
export class Player {
  /** Called once, when the end is reached. */
  onEnd = () => {};

  #timeline;
  #parts;
  #practice;
  #clock;
  #now;
  #ledger;
  #seen = 0;
  #lookedAt = 0;
  #savedAt = -Infinity;
  #index = -1;
  /** The beginning, and a jump while paused, are spoken when the practice goes on. */
  #arrivalDue = true;
  #over = false;
  #timer = 0;
  #frame = 0;

  /**
   * @param {Timeline} timeline
   * @param {Practice} practice what is known of it at the start
   * @param {Parts} parts
   * @param {{ position: number, account: Account }} [from] where it was left
   * @param {() => number} [now]
   */
  constructor(timeline, practice, parts, from, now = wallClock()) {
    this.#timeline = timeline;
    this.#practice = practice;
    this.#parts = parts;
    this.#now = now;
    this.#clock = new PracticeClock(now);
    this.#ledger = new Ledger(from?.account);
    this.#seen = from?.position ?? 0;
    this.#clock.seek(this.#seen, this.#waitingPoint(this.#seen));
  }

  get playing() {
    return this.#clock.running;
  }

  /** What would be kept if it ended now. */
  get practice() {
    return this.#ledger.report(this.#practice, this.#timeline, this.#over);
  }

  start() {
    rememberTimeline(this.#timeline);
    this.#timer = window.setInterval(this.look, LOOK_EVERY);
    this.play();
    const frame = () => {
      this.#frame = requestAnimationFrame(frame);
      this.look();
    };
    frame();
  }

  play() {
    if (this.#over || this.playing) {
      return;
    }

    this.#lookedAt = this.#now();
    this.#clock.play();
    this.#parts.bells.silence();
    this.#parts.media.playing(true);
    if (this.#arrivalDue) {
      this.#arrive();
    } else {
      this.#parts.guide.tell('Going on.');
    }
  }

  pause() {
    this.look();
    if (this.playing) {
      this.#clock.pause();
      this.#parts.bells.silence();
      this.#parts.guide.hush();
      this.#parts.guide.tell('Paused.');
      this.#parts.media.playing(false);
      this.save();
    }
  }

  next() {
    this.#jump(() => forwardFrom(this.#timeline, this.#index, this.#state === 'waiting'));
  }

  back() {
    this.#jump(() => backFrom(this.#timeline, this.#index, this.#clock.position));
  }

  restart() {
    this.#jump(() => this.#timeline.segments[this.#index].start * 1000);
  }

  /** Lengthens what is on. */
  longer() {
    this.look();
    if (this.#over) {
      return;
    }

    const position = this.#clock.position;
    this.#timeline = lengthened(this.#timeline, this.#index, position, LONGER_SECONDS);
    this.#clock.limit = this.#waitingPoint(position);
    this.#parts.bells.silence();
    this.#parts.guide.tell(`${LONGER_SECONDS} seconds more.`);
    rememberTimeline(this.#timeline);
    this.look();
  }

  /** Books, speaks and shows what has come since the last look. Late or early, often or seldom: the result is the same. */
  look = () => {
    if (this.#over) {
      return;
    }

    const now = this.#now();
    const position = Math.min(this.#clock.position, this.#end);
    if (this.playing) {
      const waited = this.#state === 'waiting' ? now - this.#lookedAt - (position - this.#seen) : 0;
      this.#ledger.add(this.#timeline, this.#seen, position, waited);
      this.#parts.guide.pass(this.#timeline, this.#seen, position);
    }

    [this.#seen, this.#lookedAt] = [position, now];
    this.#show(position);
    if (position >= this.#end) {
      this.#rest();
      this.onEnd();
    } else if (now - this.#savedAt > SAVE_EVERY) {
      this.save();
    }
  };

  save() {
    this.#savedAt = this.#now();
    remember({ saved_at: Date.now(), position: this.#seen, account: this.#ledger.account, practice: this.practice });
  }

  /** Leaves without another word. */
  stop() {
    this.#rest();
    this.#parts.bells.silence();
    this.#parts.guide.hush();
  }

  /** The end, in milliseconds. */
  get #end() {
    return this.#timeline.total_seconds * 1000;
  }

  /** @returns {State} */
  get #state() {
    if (!this.playing) {
      return 'paused';
    }

    return this.#clock.position >= this.#clock.limit ? 'waiting' : 'playing';
  }

  /** @param {number} position */
  #waitingPoint(position) {
    return this.#timeline.manual_advance ? waitingPoint(this.#timeline, position) : Infinity;
  }

  /** @param {() => number} where asked after a look, because the last one may have been a minute ago */
  #jump(where) {
    this.look();
    if (this.#over) {
      return;
    }

    const position = where();
    this.#clock.seek(position, this.#waitingPoint(position));
    this.#seen = position;
    this.#parts.bells.silence();
    this.#parts.guide.hush();
    this.#arrive();
    this.#savedAt = -Infinity;
    this.look();
  }

  /** Says where the practice has come to by a jump, or where it goes on. */
  #arrive() {
    this.#arrivalDue = !this.playing;
    if (this.#seen < this.#end) {
      this.#parts.guide.arrive(this.#timeline, segmentAt(this.#timeline, this.#seen), this.playing);
    } else {
      // Just before the end, so that its words come as they do when the time runs out.
      this.#seen -= 1;
    }
  }

  /** @param {number} position */
  #show(position) {
    const index = segmentAt(this.#timeline, position);
    const segment = this.#timeline.segments[index];
    const { view, guide, bells, media, figures } = this.#parts;
    view.show(this.#timeline, index, position, this.#state, guide.aloud);
    if (this.playing) {
      bells.keepAhead(this.#timeline, () => this.#clock.position, this.#clock.limit);
    }

    if (index !== this.#index) {
      this.#index = index;
      const { sanskrit } = this.#timeline.poses[segment.pose];
      media.show(nameOf(this.#timeline, segment), sanskrit, this.#timeline.name, figures.address(this.#timeline, segment.pose));
      media.at(position, this.#end);
    }
  }

  #rest() {
    this.#over = true;
    this.#clock.pause();
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#parts.media.close();
  }
}
