// @ts-check
import { clockTime, part, write } from './dom.js';
import { MovingFigure } from './moving.js';
import { comingUp, nameOf, spokenAt } from './timeline.js';

/** @import { Figures } from './figures.js' */
/** @import { Segment, Timeline } from './timeline.js' */

/** @typedef {'playing' | 'paused' | 'waiting'} State */

/** A line longer than this, in characters, is set smaller so that it stays on a phone. */
const LONG_LINE = 110;

/** Milliseconds from one figure to the next; the style sheet's figure, and a little. */
const FADE = 320;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Shows a moment of a practice. It decides nothing. */
export class View {
  #stage = part('stage', HTMLElement);
  #bar = part('whole', HTMLElement);
  #step = part('step', HTMLElement);
  #figure = part('figure', HTMLElement);
  #ground = part('ground', HTMLElement);
  #ring = part('ring-left', SVGCircleElement);
  #phase = part('phase', HTMLElement);
  #name = part('pose-name', HTMLElement);
  #sanskrit = part('pose-sanskrit', HTMLElement);
  #side = part('pose-side', HTMLElement);
  #time = part('time-left', HTMLElement);
  #cue = part('cue', HTMLElement);
  #next = part('next-pose', HTMLElement);
  #nextFigure = part('next-figure', HTMLElement);
  #nextName = part('next-name', HTMLElement);
  #toggle = part('toggle', HTMLButtonElement);
  #forward = part('next', HTMLButtonElement);
  #mute = part('mute', HTMLButtonElement);
  #figures;
  #moving;
  /** @type {Segment | null} */
  #shown = null;
  #spoken = true;

  /** @param {Figures} figures */
  constructor(figures) {
    this.#figures = figures;
    this.#moving = new MovingFigure(figures);
  }

  /**
   * @param {Timeline} timeline
   * @param {number} index
   * @param {number} position
   * @param {State} state
   * @param {boolean} spoken whether cues are spoken, and so have to be shown whole
   */
  show(timeline, index, position, state, spoken) {
    const segment = timeline.segments[index];
    if (segment !== this.#shown || spoken !== this.#spoken) {
      this.#segment(timeline, index, spoken);
    }

    const left = segment.end * 1000 - position;
    const whole = left / (segment.seconds * 1000);
    // Without motion the ring moves with the numerals, once a second.
    const shownLeft = state === 'waiting' ? 0 : reducedMotion.matches ? Math.ceil(left / 1000) / segment.seconds : whole;
    this.#ring.style.strokeDashoffset = String(1 - Math.min(1, Math.max(0, shownLeft)));
    write(this.#time, state === 'waiting' ? '0:00' : clockTime(left));
    write(this.#phase, phaseOf(segment, state));
    this.#progress(position / (timeline.total_seconds * 1000), timeline);
    this.#state(state, segment.kind === 'hold' && comingUp(timeline, index) === undefined);
  }

  /** What moves is fetched when a practice begins. @param {Timeline} timeline */
  begin(timeline) {
    void this.#moving.begin(timeline);
  }

  /** @param {boolean} muted */
  muted(muted) {
    this.#mute.setAttribute('aria-pressed', String(muted));
  }

  /**
   * @param {Timeline} timeline
   * @param {number} index
   * @param {boolean} spoken
   */
  #segment(timeline, index, spoken) {
    const segment = timeline.segments[index];
    const pose = timeline.poses[segment.pose];
    const line = (spoken && spokenAt(timeline, index)) || segment.cue;
    this.#stage.dataset.kind = segment.kind;
    write(this.#step, `Step ${segment.step} of ${timeline.steps}`);
    write(this.#name, pose.name);
    write(this.#sanskrit, pose.sanskrit);
    write(this.#side, segment.side ? `${segment.side} side` : '');
    write(this.#cue, line);
    this.#cue.classList.toggle('long', line.length > LONG_LINE);
    // Words that do not fit are scrolled, and what is scrolled must be reachable by keyboard.
    this.#cue.tabIndex = this.#cue.scrollHeight > this.#cue.clientHeight + 1 ? 0 : -1;
    if (this.#shown?.pose !== segment.pose || this.#shown.side !== segment.side) {
      this.#draw(timeline, segment);
    }

    this.#coming(timeline, index);
    this.#shown = segment;
    this.#spoken = spoken;
  }

  /**
   * @param {Timeline} timeline
   * @param {Segment} segment
   */
  #draw(timeline, segment) {
    const [layer, ground] = [newLayer(this.#figure), newLayer(this.#ground)];
    const { image_description, mirrored_description, drawn_side } = timeline.poses[segment.pose];
    const isMirrored = segment.side !== null && drawn_side !== null && segment.side !== drawn_side;
    this.#figure.setAttribute('aria-label', (isMirrored && mirrored_description) || image_description);
    this.#figures.show(layer, timeline, segment.pose, segment.side);
    this.#figures.layMat(layer, ground);
    this.#moving.follow(timeline, segment);
  }

  /**
   * @param {Timeline} timeline
   * @param {number} index
   */
  #coming(timeline, index) {
    const next = comingUp(timeline, index);
    write(this.#nextName, next ? nameOf(timeline, next) : 'The end of the practice');
    this.#next.dataset.last = String(!next);
    if (next) {
      this.#figures.show(this.#nextFigure, timeline, next.pose, next.side);
    } else {
      this.#nextFigure.replaceChildren();
    }
  }

  /**
   * @param {number} fraction
   * @param {Timeline} timeline
   */
  #progress(fraction, timeline) {
    const percent = String(Math.floor(Math.min(1, fraction) * 100));
    this.#bar.style.setProperty('--done', String(Math.min(1, fraction)));
    if (this.#bar.getAttribute('aria-valuenow') !== percent) {
      const left = Math.ceil(timeline.total_seconds * (1 - fraction) / 60);
      this.#bar.setAttribute('aria-valuenow', percent);
      this.#bar.setAttribute('aria-valuetext', left === 1 ? 'about 1 minute left' : `about ${left} minutes left`);
    }
  }

  /**
   * @param {State} state
   * @param {boolean} nextEnds
   */
  #state(state, nextEnds) {
    const forward = nextEnds ? 'Finish' : 'Next';
    if (this.#stage.dataset.state !== state || this.#forward.dataset.label !== forward) {
      this.#stage.dataset.state = state;
      this.#moving.rest(state !== 'playing');
      this.#forward.dataset.label = forward;
      this.#forward.setAttribute('aria-label', forward);
      this.#toggle.setAttribute('aria-label', state === 'paused' ? 'Go on' : 'Pause');
    }
  }
}

/**
 * @param {Segment} segment
 * @param {State} state
 */
function phaseOf({ kind, block, round, rounds }, state) {
  if (state === 'paused') {
    return 'Paused';
  }

  if (state === 'waiting') {
    return 'Go on when you are ready';
  }

  if (kind !== 'hold') {
    return 'Get ready';
  }

  return block && rounds > 1 ? `${block}, round ${round} of ${rounds}` : block ?? '';
}

/**
 * A layer over the ones that are there; they fade, and go whether or not the fade is shown.
 *
 * @param {HTMLElement} place
 */
function newLayer(place) {
  for (const old of place.querySelectorAll(':scope > .layer')) {
    old.classList.add('leaving');
    setTimeout(() => old.remove(), reducedMotion.matches ? 0 : FADE);
  }

  const layer = document.createElement('div');
  layer.className = 'layer';
  place.append(layer);
  return layer;
}
