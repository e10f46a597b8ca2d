// @ts-check
import { mayMove, whenMotionChanges } from './pace.js';
import { lookOf, moveBetween, postureOf } from './store.js';

const DEGREES_PER_PIXEL = 0.4;
const DEGREES_PER_PRESS = 15;
/** A finger that moves less than this, in pixels, only touched. */
const DRAG = 6;
const WAY_IN_SECONDS = 4;
const HINT = 'Turn it with the arrow keys; Home turns it back.';

/** What draws is large, and fetched when the first figure wakes. */
const drawing = () => import('./live.js');

/** @type {Record<string, [number, number]>} */
const TURNS = { ArrowLeft: [-DEGREES_PER_PRESS, 0], ArrowRight: [DEGREES_PER_PRESS, 0], ArrowUp: [0, DEGREES_PER_PRESS], ArrowDown: [0, -DEGREES_PER_PRESS] };

/**
 * A drawing that comes alive when it is turned or played. Attributes: figure, view, mirrored, look, mesh, model, and from with
 * from-mirrored for the figure that the way in begins with. In it stands the drawing.
 */
export class YogaFigure extends HTMLElement {
  /** @type {Promise<import('./live.js').LiveFigure | null> | null} */
  #live = null;
  #drag = { id: -1, x: 0, y: 0, far: false };

  connectedCallback() {
    if (!mayMove() || !this.querySelector('img')) {
      return;
    }

    this.tabIndex = 0;
    this.role = 'img';
    const still = this.querySelector('img');
    this.ariaLabel = still?.alt ?? '';
    this.setAttribute('aria-description', [still?.getAttribute('aria-description'), HINT].filter(Boolean).join(' '));
    this.dataset.ready = '';
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('pointerdown', (event) => this.#grasp(event));
    this.addEventListener('pointermove', (event) => this.#pull(event));
    this.addEventListener('dragstart', (event) => event.preventDefault());
    this.addEventListener('pointerup', () => this.#letGo());
    this.addEventListener('pointercancel', () => this.#letGo());
    whenMotionChanges(() => this.#sleep());
  }

  disconnectedCallback() {
    this.#sleep();
  }

  /** Plays the way in from the figure before. */
  async playWayIn() {
    const live = await this.wake();
    const from = this.getAttribute('from');
    if (!live || !from) {
      return;
    }

    try {
      const [{ standOf }, start, end] = await Promise.all([drawing(), postureOf(from, this.look), postureOf(this.figure, this.look)]);
      const mirrored = this.hasAttribute('mirrored');
      const move = await moveBetween({ slug: from, mirrored }, { slug: this.figure, mirrored }, this.look);
      this.dataset.state = 'coming';
      live.show(standOf(start, 1, mirrored));
      await live.travel(move, standOf(end, this.view, mirrored), WAY_IN_SECONDS);
      this.dataset.state = 'arrived';
    } catch {
      // The connection is gone: the drawing stays as it is.
    }
  }

  /** Shows the other side. @returns {Promise<boolean>} false when it cannot come alive */
  async turnSide() {
    const live = await this.wake();
    if (!live) {
      return false;
    }

    const mirrored = this.toggleAttribute('mirrored');
    const { standOf } = await drawing();
    const posture = await postureOf(this.figure, this.look);
    live.show(standOf(posture, this.view, mirrored));
    this.ariaLabel = (mirrored ? posture.mirroredWords : posture.words) ?? this.ariaLabel;
    // The sentence beside them names the sides as they were.
    this.setAttribute('aria-description', HINT);
    return true;
  }

  /** Shows it alive; the drawing stays until that works. */
  wake() {
    this.#live ??= this.#come();
    return this.#live;
  }

  get figure() {
    return this.getAttribute('figure') ?? '';
  }

  get look() {
    return this.getAttribute('look') ?? '';
  }

  get view() {
    return Number(this.getAttribute('view') ?? 1);
  }

  async #come() {
    const canvas = document.createElement('canvas');
    try {
      const [{ LiveFigure, standOf }, look, posture] = await Promise.all([
        drawing(), lookOf(this.getAttribute('mesh') ?? '', this.getAttribute('model') ?? ''), postureOf(this.figure, this.look),
      ]);
      this.append(canvas);
      const live = new LiveFigure(canvas, look, standOf(posture, this.view, this.hasAttribute('mirrored')));
      live.onTooSlow = () => {
        this.#sleep();
        this.#live = Promise.resolve(null);
      };
      live.colour(coloursOf(this, look.model.colours));
      live.breathing = true;
      this.dataset.live = '';
      return live;
    } catch {
      canvas.remove();
      return null;
    }
  }

  /** Back to the drawing. */
  #sleep() {
    void this.#live?.then((live) => live?.stop());
    this.#live = null;
    this.querySelector('canvas')?.remove();
    delete this.dataset.live;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const turn = TURNS[event.key];
    if ((!turn && event.key !== 'Home') || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }

    event.preventDefault();
    void this.wake().then((live) => turn ? live?.turn(...turn) : live?.face());
  }

  /** @param {PointerEvent} event */
  #grasp(event) {
    if (event.isPrimary && event.button === 0) {
      this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, far: false };
    }
  }

  /** @param {PointerEvent} event */
  #pull(event) {
    if (event.pointerId !== this.#drag.id) {
      return;
    }

    const [x, y] = [event.clientX - this.#drag.x, event.clientY - this.#drag.y];
    if (!this.#drag.far && Math.hypot(x, y) < DRAG) {
      return;
    }

    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, far: true };
    this.setPointerCapture(event.pointerId);
    void this.wake().then((live) => live?.turn(-x * DEGREES_PER_PIXEL, y * DEGREES_PER_PIXEL));
  }

  #letGo() {
    this.#drag.id = -1;
  }
}

/**
 * The colours that the page gives its figures, or those of the look.
 *
 * @param {Element} place
 * @param {string[]} otherwise
 */
export function coloursOf(place, otherwise) {
  const style = getComputedStyle(place);
  return otherwise.map((colour, i) => style.getPropertyValue(`--f${i}`).trim() || colour);
}
