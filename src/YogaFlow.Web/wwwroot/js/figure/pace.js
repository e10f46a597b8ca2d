// @ts-check
/** Where a person, or a test, says whether figures move: 'always', 'never', or nothing: as far as the device can. */
const CHOICE = 'yogaflow.figures';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Frames that count before anything is decided; the first ones also make the programs ready. */
const FIRST = 4;
const COUNTED = 8;
const SLOW = 60;
const TOO_SLOW = 200;
const STEP = 0.7;
const COARSEST = 0.5;

function choice() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** May figures move at all? */
export function mayMove() {
  return choice() !== 'never' && !reducedMotion.matches && typeof WebGL2RenderingContext !== 'undefined';
}

/** Calls back when that changes. @param {() => void} changed */
export function whenMotionChanges(changed) {
  reducedMotion.addEventListener('change', changed);
}

/** Measures how long frames take, and says how fine they may be. */
export class Pace {
  /** Share of the full resolution. */
  scale = 1;
  #times = /** @type {number[]} */ ([]);
  #last = 0;
  #seen = 0;

  /** The next frame does not follow on the one before. */
  rest() {
    this.#last = 0;
    this.#times = [];
  }

  /**
   * @param {number} now
   * @returns {'same' | 'coarser' | 'too slow'}
   */
  frame(now) {
    const took = now - this.#last;
    const follows = this.#last > 0;
    this.#last = now;
    if (!follows || ++this.#seen <= FIRST) {
      return 'same';
    }

    this.#times.push(took);
    if (this.#times.length < COUNTED) {
      return 'same';
    }

    const usual = this.#times.sort((a, b) => a - b)[COUNTED >> 1];
    this.#times = [];
    if (usual <= SLOW) {
      return 'same';
    }

    if (this.scale > COARSEST) {
      this.scale = Math.max(COARSEST, this.scale * STEP);
      return 'coarser';
    }

    return usual > TOO_SLOW && choice() !== 'always' ? 'too slow' : 'same';
  }
}
