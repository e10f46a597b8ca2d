// @ts-check
import { arrivalAt, nameOf, saysName, signalsBetween } from './timeline.js';

/** @import { Announcer } from './announce.js' */
/** @import { Timeline } from './timeline.js' */
/** @import { Voice } from './voice.js' */

/** Words that are late by more than this, in milliseconds, are shown and not spoken. */
const TOO_LATE = 1500;

/** Says the words of a timeline: aloud to whoever wants a voice, quietly to a screen reader. */
export class Guide {
  /**
   * @param {Voice} voice
   * @param {Announcer} announcer
   */
  constructor(voice, announcer) {
    this.voice = voice;
    this.announcer = announcer;
  }

  /** Whether cues are spoken, and so have to be shown as they are spoken. */
  get aloud() {
    return this.voice.available && this.voice.on && !this.voice.muted;
  }

  /**
   * Says where a jump has led to; the name may not have been heard.
   *
   * @param {Timeline} timeline
   * @param {number} index
   * @param {boolean} playing
   */
  arrive(timeline, index, playing) {
    const segment = timeline.segments[index];
    const words = arrivalAt(timeline, index);
    this.announcer.say(segment.kind === 'hold' ? `${nameOf(timeline, segment)}.` : words);
    if (playing) {
      this.voice.say(words, true);
    }
  }

  /**
   * Says what came up while the time passed from one position to another.
   *
   * @param {Timeline} timeline
   * @param {number} from
   * @param {number} to
   */
  pass(timeline, from, to) {
    const due = signalsBetween(timeline, from, to);
    for (const signal of due) {
      if (signal.kind === 'say' && to - signal.at * 1000 <= TOO_LATE) {
        this.voice.say(signal.text, saysName(timeline, signal));
      }
    }

    const last = due.findLast(({ kind }) => kind === 'announce');
    if (last) {
      this.announcer.say(last.text);
    }
  }

  /** @param {string} text for a screen reader only */
  tell(text) {
    this.announcer.say(text);
  }

  hush() {
    this.voice.hush();
  }
}
