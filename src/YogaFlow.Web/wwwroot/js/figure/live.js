// @ts-check
import { fit, seenMat, WHOLE, windowBetween } from './camera.js';
import { between, mirror } from './frame.js';
import { clamp, mix, smooth } from './maths.js';
import { Pace } from './pace.js';
import { isBare, mirrorBeside, NOTHING_BESIDE } from './props.js';
import { Renderer } from './renderer.js';

/** @import { Window } from './camera.js' */
/** @import { Frame } from './frame.js' */
/** @import { Beside } from './props.js' */
/** @import { Look, Move, Posture } from './store.js' */

/**
 * How a figure stands before the camera.
 *
 * @typedef {object} Stand
 * @property {Frame} frame
 * @property {Beside} beside
 * @property {number} share how much of what is beside the person is there, 0 to 1
 * @property {number} azimuth
 * @property {number} elevation
 * @property {number} light side of the main light: -1 left, 1 right
 * @property {Window} window
 */

const BREATH_SECONDS = 6;
/** In which props come and go, in milliseconds. */
const FADE = 400;
/** Between two frames that only breathe, in milliseconds: a hold is long, and a battery small. */
const BREATH_EVERY = 66;
const LARGEST = 1400;
const [LOWEST, HIGHEST] = [-10, 80];

/**
 * Where a posture stands when it is shown as its drawing shows it. The mirror image of a drawing is the mirrored body
 * seen from the other side of the mat, with the light from the other side too.
 *
 * @param {Posture} posture
 * @param {number} view from 1
 * @param {boolean} mirrored
 * @param {Window} [window]
 * @returns {Stand}
 */
export function standOf(posture, view, mirrored, window = WHOLE) {
  const [azimuth, elevation] = posture.views[view - 1] ?? posture.views[0];
  const beside = { solids: posture.props, walls: posture.walls, straps: posture.straps };
  return mirrored
    ? { frame: mirror(posture.frame), beside: mirrorBeside(beside), share: 1, azimuth: 180 - azimuth, elevation, light: 1, window }
    : { frame: posture.frame, beside, share: 1, azimuth, elevation, light: -1, window };
}

/** A figure that is alive on a canvas. */
export class LiveFigure {
  /** Called when the device cannot draw it fast enough; nothing is drawn any more. */
  onTooSlow = () => {};
  breathing = false;
  #canvas;
  /** @type {SVGPolygonElement | null} */
  #ground = null;
  #renderer;
  #pace = new Pace();
  /** @type {Stand} */
  #stand;
  /** @type {{ move: Move, from: Stand, to: Stand, start: number, time: number, done: () => void } | null} */
  #travel = null;
  #turned = { azimuth: 0, elevation: 0 };
  #frame = 0;
  #timer = 0;
  #over = false;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Look} look
   * @param {Stand} stand
   * @throws {Error} when there is no WebGL2
   */
  constructor(canvas, look, stand) {
    const gl = canvas.getContext('webgl2', { alpha: true, antialias: true, stencil: true, premultipliedAlpha: true });
    if (!gl) {
      throw new Error('There is no WebGL2.');
    }

    this.#canvas = canvas;
    this.#stand = stand;
    this.#renderer = new Renderer(gl, look.model, look.mesh);
    this.colour(look.model.colours);
    canvas.addEventListener('webglcontextlost', () => this.#giveUp());
  }

  /** @param {string[]} colours */
  colour(colours) {
    this.#renderer.colour(colours);
    this.wake();
  }

  /** Lays the mat into the page instead, so that something can come between it and the person. @param {SVGPolygonElement} ground */
  layMat(ground) {
    this.#ground = ground;
    this.#renderer.drawsMat = false;
  }

  /** Shows a figure at once. @param {Stand} stand */
  show(stand) {
    this.#stand = stand;
    this.#travel = null;
    this.#turned = { azimuth: 0, elevation: 0 };
    this.wake();
  }

  /**
   * Moves on to the next figure.
   *
   * @param {Move} move
   * @param {Stand} to
   * @param {number} seconds
   * @returns {Promise<void>}
   */
  travel(move, to, seconds) {
    return new Promise((done) => {
      const from = { ...this.#stand, azimuth: this.#stand.azimuth + this.#turned.azimuth, elevation: this.#stand.elevation + this.#turned.elevation };
      this.#turned = { azimuth: 0, elevation: 0 };
      this.#travel = { move, from, to, start: -1, time: seconds * 1000, done };
      this.wake();
    });
  }

  /** Walks around the figure. @param {number} azimuth degrees @param {number} elevation */
  turn(azimuth, elevation) {
    const now = this.#stand.elevation + this.#turned.elevation;
    this.#turned.azimuth += azimuth;
    this.#turned.elevation += clamp(now + elevation, LOWEST, HIGHEST) - now;
    this.wake();
  }

  /** Comes back to where it was drawn from. */
  face() {
    this.#turned = { azimuth: 0, elevation: 0 };
    this.wake();
  }

  /** Draws again soon. */
  wake() {
    if (this.#frame === 0 && !this.#over) {
      clearTimeout(this.#timer);
      this.#frame = requestAnimationFrame(this.#draw);
    }
  }

  stop() {
    this.#over = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #draw = (/** @type {number} */ now) => {
    this.#frame = 0;
    const pace = this.#pace.frame(now);
    if (pace === 'too slow') {
      this.#giveUp();
      return;
    }

    this.#fitCanvas();
    const stand = this.#standAt(now);
    const breath = this.breathing && !this.#travel ? Math.sin(now / 1000 / BREATH_SECONDS * 2 * Math.PI) : 0;
    this.#renderer.pose(stand.frame, breath, stand.beside, stand.share);
    const { primitives, mat, things } = this.#renderer;
    const camera = fit(primitives, mat, things.corners, stand.azimuth + this.#turned.azimuth, stand.elevation + this.#turned.elevation);
    this.#renderer.draw(camera, stand.light, stand.window);
    this.#ground?.setAttribute('points', seenMat(mat, camera, stand.window).join(' '));
    this.#canvas.dataset.drawn = String(Number(this.#canvas.dataset.drawn ?? 0) + 1);
    if (this.#travel) {
      this.wake();
    } else {
      this.#pace.rest();
      if (this.breathing) {
        this.#timer = window.setTimeout(() => this.wake(), BREATH_EVERY);
      }
    }
  };

  /** @param {number} now @returns {Stand} */
  #standAt(now) {
    const travel = this.#travel;
    if (!travel) {
      return this.#stand;
    }

    travel.start = travel.start < 0 ? now : travel.start;
    const { from, to, move } = travel;
    // What one begins with is put away before one leaves; what one comes to lies ready only then.
    const [before, after] = [from, to].map(({ beside }) => isBare(beside) ? 0 : FADE);
    const gone = now - travel.start - before;
    if (gone < 0) {
      return { ...from, share: -gone / FADE };
    }

    const time = clamp(gone / travel.time, 0, 1);
    if (gone < travel.time + after && time >= 1) {
      return { ...to, share: (gone - travel.time) / FADE };
    }

    if (time >= 1) {
      this.#travel = null;
      this.#stand = to;
      travel.done();
      return to;
    }

    const place = time * (move.frames.length - 1);
    const index = Math.min(Math.floor(place), move.frames.length - 2);
    const share = smooth(time);
    // The last posture stands turned: whoever looks on walks around by as much, the shorter way.
    const way = shortest(to.azimuth + move.turn - from.azimuth);
    return {
      beside: NOTHING_BESIDE,
      share: 1,
      frame: between(move.frames[index], move.frames[index + 1], place - index),
      azimuth: from.azimuth + way * share,
      elevation: mix(from.elevation, to.elevation, share),
      light: mix(from.light, to.light, share),
      window: windowBetween(from.window, to.window, share),
    };
  }

  #fitCanvas() {
    const canvas = this.#canvas;
    const wanted = Math.min(LARGEST, Math.round(Math.min(canvas.clientWidth, canvas.clientHeight) * devicePixelRatio * this.#pace.scale));
    if (canvas.width !== wanted) {
      canvas.width = canvas.height = Math.max(wanted, 1);
    }
  }

  #giveUp() {
    this.stop();
    this.#travel?.done();
    this.onTooSlow();
  }
}

/** Degrees from -180 to 180. @param {number} degrees */
const shortest = (degrees) => degrees - 360 * Math.round(degrees / 360);
