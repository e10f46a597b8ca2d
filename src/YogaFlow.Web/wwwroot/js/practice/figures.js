// @ts-check
/** @import { Side, Timeline } from './timeline.js' */

/** Air around a figure, and the least that is shown, in the drawing's own units: a small pose stays a small pose. */
const AIR = 14;
const LEAST = 520;

/**
 * The drawings of a practice, held in memory so that a lost connection takes none away, and put into the page so that
 * their colours follow the theme.
 */
export class Figures {
  /** @type {Map<string, SVGSVGElement>} */
  #drawings = new Map();
  /** @type {Map<string, string>} */
  #frames = new Map();

  /** @param {Timeline} timeline */
  async load(timeline) {
    const missing = Object.entries(timeline.poses).filter(([slug]) => !this.#drawings.has(slug));
    await Promise.all(missing.map(async ([slug, { image }]) => {
      try {
        const response = await fetch(image);
        const drawing = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
        if (response.ok && drawing instanceof SVGSVGElement) {
          drawing.setAttribute('aria-hidden', 'true');
          drawing.setAttribute('focusable', 'false');
          this.#drawings.set(slug, drawing);
        }
      } catch {
        // Shown as a picture instead, which the browser may still have.
      }
    }));
  }

  /**
   * Draws a pose into a place on the page.
   *
   * @param {HTMLElement} place
   * @param {Timeline} timeline
   * @param {string} slug
   * @param {Side | null} side
   */
  show(place, timeline, slug, side) {
    const { image, drawn_side } = timeline.poses[slug];
    const drawing = this.#drawings.get(slug);
    place.classList.toggle('mirrored', side !== null && drawn_side !== null && side !== drawn_side);
    if (drawing) {
      const copy = /** @type {SVGSVGElement} */ (document.importNode(drawing, true));
      place.replaceChildren(copy);
      this.#frame(slug, copy);
    } else {
      const picture = new Image();
      picture.src = image;
      picture.alt = '';
      place.replaceChildren(picture);
    }
  }

  /**
   * Where a picture of the pose is, for what lies outside the page; one in memory needs no connection.
   *
   * @param {Timeline} timeline
   * @param {string} slug
   */
  address(timeline, slug) {
    const drawing = this.#drawings.get(slug);
    return drawing
      ? `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`
      : new URL(timeline.poses[slug].image, location.href).href;
  }

  /**
   * The part of a pose's drawing that is shown, in the drawing's own units: x, y, width and height.
   *
   * @param {string} slug
   * @returns {number[] | null}
   */
  frameOf(slug) {
    return this.#frames.get(slug)?.split(' ').map(Number) ?? null;
  }

  /**
   * Lays the mat of a drawn figure into another place, so that something can come between the mat and the person.
   *
   * @param {HTMLElement} place where the figure was shown
   * @param {HTMLElement} ground
   */
  layMat(place, ground) {
    const drawing = place.querySelector('svg');
    const mat = drawing?.querySelector('.m');
    if (drawing && mat) {
      const under = /** @type {SVGSVGElement} */ (drawing.cloneNode(false));
      under.append(mat);
      ground.className = place.className;
      ground.replaceChildren(under);
    }
  }

  /**
   * Brings the figure as close as its place allows.
   *
   * @param {string} slug
   * @param {SVGSVGElement} drawing
   */
  #frame(slug, drawing) {
    let frame = this.#frames.get(slug);
    if (!frame) {
      const { x, y, width, height } = drawing.getBBox();
      if (width === 0) {
        return;
      }

      const [wide, high] = [Math.max(width + 2 * AIR, LEAST), Math.max(height + 2 * AIR, LEAST)];
      frame = [x + width / 2 - wide / 2, y + height / 2 - high / 2, wide, high].map(Math.round).join(' ');
      this.#frames.set(slug, frame);
    }

    drawing.setAttribute('viewBox', frame);
  }
}
