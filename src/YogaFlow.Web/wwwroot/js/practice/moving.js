// @ts-check
import { coloursOf } from '../figure/element.js';
import { LiveFigure, standOf } from '../figure/live.js';
import { mayMove } from '../figure/pace.js';
import { heldMove, lookOf, moveBetween, postureOf } from '../figure/store.js';
import { part } from './dom.js';

/** @import { Side } from '../figure/store.js' */
/** @import { Figures } from './figures.js' */
/** @import { Segment, Timeline } from './timeline.js' */

const DRAWING = /^\/figures\/(.+)-1(?:-[a-z]+)?\.svg$/;
/** Edge of a drawing, in its own units. */
const BOX = 960;
const LONGEST_WAY = 5;
/** Into a hold that begins without a changeover one moves for this share of it. */
const SHARE_OF_HOLD = 0.4;

/** The figure on the stage, alive: it follows the practice from pose to pose. The drawings below it take over when it cannot. */
export class MovingFigure {
  #place = part('figure', HTMLElement);
  #ground = part('ground', HTMLElement);
  #figures;
  #look = this.#place.dataset.look ?? '';
  /** @type {LiveFigure | null} */
  #live = null;
  /** @type {Side | null} */
  #shown = null;
  /** @type {{ timeline: Timeline, segment: Segment } | null} */
  #wanted = null;
  #begun = false;
  #resting = false;

  /** @param {Figures} figures */
  constructor(figures) {
    this.#figures = figures;
  }

  /**
   * Fetches what this practice needs, what comes first first; the rest of it then needs no connection.
   *
   * @param {Timeline} timeline
   */
  async begin(timeline) {
    if (this.#begun || !mayMove()) {
      return;
    }

    this.#begun = true;
    const sides = sidesOf(timeline);
    const { mesh = '', model = '' } = this.#place.dataset;
    try {
      const [look] = await Promise.all([lookOf(mesh, model), sides[0] && postureOf(sides[0].slug, this.#look)]);
      await this.#come(look);
    } catch {
      this.#leave();
      return;
    }

    for (const [i, side] of sides.entries()) {
      await Promise.allSettled([postureOf(side.slug, this.#look), ...(i > 0 ? [moveBetween(sides[i - 1], side, this.#look)] : [])]);
    }
  }

  /**
   * Goes to where the practice is.
   *
   * @param {Timeline} timeline
   * @param {Segment} segment
   */
  follow(timeline, segment) {
    this.#wanted = { timeline, segment };
    void this.#go();
  }

  /** @param {boolean} resting whether the practice is halted */
  rest(resting) {
    this.#resting = resting;
    if (this.#live) {
      this.#live.breathing = !resting;
      this.#live.wake();
    }
  }

  async #go() {
    const [live, wanted] = [this.#live, this.#wanted];
    if (!live || !wanted) {
      return;
    }

    const { timeline, segment } = wanted;
    const side = sideOf(timeline, segment);
    const posture = side && mayMove() ? await postureOf(side.slug, this.#look).catch(() => null) : null;
    if (wanted !== this.#wanted || live !== this.#live) {
      return;
    }

    const shows = posture !== null;
    this.#place.classList.toggle('live', shows);
    this.#ground.classList.toggle('live', shows);
    if (!side || !shows) {
      this.#shown = null;
      return;
    }

    const stand = standOf(posture, 1, side.mirrored, this.#windowOf(segment.pose, side.mirrored));
    const move = this.#shown && heldMove(this.#shown, side, this.#look);
    this.#shown = side;
    if (move) {
      const seconds = segment.kind === 'hold' ? segment.seconds * SHARE_OF_HOLD : segment.seconds;
      void live.travel(move, stand, Math.min(seconds, LONGEST_WAY));
    } else {
      live.show(stand);
    }
  }

  /** @param {import('../figure/store.js').Look} look */
  async #come(look) {
    const first = this.#wanted && sideOf(this.#wanted.timeline, this.#wanted.segment);
    if (!first || !this.#wanted) {
      return;
    }

    const { segment } = this.#wanted;
    const canvas = document.createElement('canvas');
    canvas.className = 'moving';
    this.#place.append(canvas);
    const live = new LiveFigure(canvas, look, standOf(await postureOf(first.slug, this.#look), 1, first.mirrored, this.#windowOf(segment.pose, first.mirrored)));
    live.onTooSlow = () => this.#leave();
    live.breathing = !this.#resting;
    const colours = coloursOf(this.#place, look.model.colours);
    live.colour(colours);
    live.layMat(this.#layGround(colours[4]));
    this.#live = live;
    await this.#go();
  }

  /** @param {string} colour */
  #layGround(colour) {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const mat = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
    drawing.setAttribute('viewBox', '-1 -1 2 2');
    drawing.setAttribute('class', 'moving');
    mat.setAttribute('fill', colour);
    drawing.append(mat);
    this.#ground.append(drawing);
    return mat;
  }

  /** Leaves the stage to the drawings. */
  #leave() {
    this.#live?.stop();
    this.#live = null;
    for (const place of [this.#place, this.#ground]) {
      place.classList.remove('live');
      place.querySelector('.moving')?.remove();
    }
  }

  /**
   * What the drawing shows of itself on the stage, for the square in its middle.
   *
   * @param {string} slug
   * @param {boolean} mirrored
   */
  #windowOf(slug, mirrored) {
    const [x, y, width, height] = this.#figures.frameOf(slug) ?? [0, 0, BOX, BOX];
    const { clientWidth, clientHeight } = this.#place;
    const scale = Math.min(clientWidth / width, clientHeight / height);
    const middle = (x + width / 2) / (BOX / 2) - 1;
    return { x: mirrored ? -middle : middle, y: 1 - (y + height / 2) / (BOX / 2), half: Math.min(clientWidth, clientHeight) / scale / BOX };
  }
}

/**
 * @param {Timeline} timeline
 * @param {Segment} segment
 * @returns {Side | null} null for a pose that is shown by a picture
 */
function sideOf(timeline, segment) {
  const { image, drawn_side } = timeline.poses[segment.pose];
  const slug = DRAWING.exec(image)?.[1];
  return slug === undefined ? null : { slug, mirrored: segment.side !== null && drawn_side !== null && segment.side !== drawn_side };
}

/** The figures of a practice in their order. @param {Timeline} timeline */
function sidesOf(timeline) {
  /** @type {Side[]} */
  const sides = [];
  for (const segment of timeline.segments) {
    const side = sideOf(timeline, segment);
    const last = sides.at(-1);
    if (side && (side.slug !== last?.slug || side.mirrored !== last.mirrored)) {
      sides.push(side);
    }
  }

  return sides;
}
