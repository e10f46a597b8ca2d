// @ts-check
import { strike } from './bowls.js';

/** @import { Timeline } from './timeline.js' */

/** How far ahead, in milliseconds, sounds are handed to the audio clock: more than a tab throttled to one look a minute needs. */
const AHEAD = 150_000;

/** Sounds that moved by more than this, in seconds, are scheduled again: the audio clock stood still or drifted. */
const DRIFT = 0.02;

/** The audio clock is read in steps and so lags a little, at most this much, in seconds; more is a clock that stood still. */
const LAG = 0.08;

/** How fast, in seconds per look, a reading that lags less is forgotten. */
const FORGET = 0.002;

/** Nobody hears that a bell is this late, in seconds; only what headphones without a wire add is made up for. */
const UNHEARD_LATENCY = 0.03;

/** A sound that is late by more than this, in milliseconds, is left out. */
const TOO_LATE = 40;

/** Plays the sounds of a timeline on the audio clock, which no throttled timer can delay. */
export class Bells {
  /** @type {AudioContext | null} */
  #audio = null;
  /** @type {GainNode | null} */
  #out = null;
  /** @type {Map<string, AudioBuffer>} */
  #buffers = new Map();
  /** @type {Map<number, { source: AudioBufferSourceNode, when: number }>} by the signal's place in the timeline */
  #scheduled = new Map();
  /** The audio clock's time at the beginning of the timeline, as scheduled and as last read. */
  #zero = NaN;
  #reading = NaN;
  #volume = 1;
  #muted = false;

  /** Makes sound possible. Call it inside a gesture. */
  open() {
    if (!('AudioContext' in globalThis)) {
      return;
    }

    if (!this.#audio) {
      this.#audio = new AudioContext({ latencyHint: 'interactive' });
      this.#out = this.#audio.createGain();
      this.#out.connect(this.#audio.destination);
      this.#level(0);
    }

    void this.wake();
  }

  /** After a phone call or a locked screen the sound may have been taken away. */
  async wake() {
    if (this.#audio && this.#audio.state !== 'running' && this.#audio.state !== 'closed') {
      await this.#audio.resume().catch(() => undefined);
    }
  }

  /**
   * @param {number} volume 0 to 1
   * @param {boolean} muted
   */
  loudness(volume, muted) {
    [this.#volume, this.#muted] = [volume, muted];
    this.#level(0.03);
  }

  /**
   * Schedules what sounds from a position on, up to where the practice waits. Call it often; it does what is missing.
   *
   * @param {Timeline} timeline
   * @param {() => number} where the position, now
   * @param {number} until
   */
  keepAhead(timeline, where, until) {
    const audio = this.#audio;
    if (!audio || audio.state !== 'running') {
      return;
    }

    // The audio clock first: if something comes between the two readings it seems to lag, which is expected and smoothed.
    const { currentTime } = audio;
    const position = where();
    this.#listen(currentTime - Math.max(0, (audio.outputLatency || 0) - UNHEARD_LATENCY) - position / 1000);
    if (!(Math.abs(this.#reading - this.#zero) <= DRIFT)) {
      this.#withdraw();
      this.#zero = this.#reading;
    }

    timeline.signals.forEach(({ kind, at, text }, place) => {
      const due = at * 1000;
      if (kind === 'sound' && due >= position - TOO_LATE && due <= Math.min(position + AHEAD, until) && !this.#scheduled.has(place)) {
        this.#schedule(audio, place, text, Math.max(audio.currentTime, this.#zero + at));
      }
    });
  }

  /** Takes back everything that has not sounded yet. */
  silence() {
    this.#withdraw();
    this.#scheduled.clear();
    this.#zero = NaN;
    this.#reading = NaN;
  }

  /** @param {string} name one sound, now */
  ring(name) {
    if (this.#audio) {
      this.#source(this.#audio, name).start();
    }
  }

  /**
   * @param {AudioContext} audio
   * @param {number} place
   * @param {string} name
   * @param {number} when
   */
  #schedule(audio, place, name, when) {
    const source = this.#source(audio, name);
    source.start(when);
    this.#scheduled.set(place, { source, when });
  }

  /**
   * @param {AudioContext} audio
   * @param {string} name
   */
  #source(audio, name) {
    const source = audio.createBufferSource();
    source.buffer = this.#buffer(audio, name);
    source.connect(/** @type {GainNode} */ (this.#out));
    return source;
  }

  /** @param {number} zero */
  #listen(zero) {
    this.#reading = this.#reading - zero < LAG ? Math.max(zero, this.#reading - FORGET) : zero;
  }

  #withdraw() {
    const now = this.#audio?.currentTime ?? 0;
    for (const [place, { source, when }] of this.#scheduled) {
      if (when > now) {
        source.stop();
        source.disconnect();
        this.#scheduled.delete(place);
      }
    }
  }

  /**
   * @param {AudioContext} audio
   * @param {string} name
   */
  #buffer(audio, name) {
    let buffer = this.#buffers.get(name);
    if (!buffer) {
      const samples = strike(name, audio.sampleRate);
      buffer = audio.createBuffer(1, samples.length, audio.sampleRate);
      buffer.copyToChannel(samples, 0);
      this.#buffers.set(name, buffer);
    }

    return buffer;
  }

  /** @param {number} seconds how long the change takes, so that it does not click */
  #level(seconds) {
    if (this.#audio && this.#out) {
      this.#out.gain.setTargetAtTime(this.#muted ? 0 : this.#volume, this.#audio.currentTime, Math.max(seconds, 0.001));
    }
  }
}
