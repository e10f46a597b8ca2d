// @ts-check
// Draws each sample as its SVG and as the living figure, and tells the server how much of them differs.
import { LiveFigure, standOf } from './site/js/figure/live.js';

const SIZE = 480;
/** As FigurePlace.cs has it: another tone does not differ by as much, another colour does. */
const DIFFERS = 48;
const PLATE = '#f4f0ea';

/** @param {number} width */
function sheet(width = SIZE) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, SIZE];
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
}

/** @param {string} svg */
async function imageOf(svg) {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await image.decode();
  return image;
}

/** @param {CanvasImageSource} picture @param {boolean} mirrored @param {string} [plate] */
function paint(picture, mirrored, plate) {
  const context = sheet();
  if (plate) {
    context.fillStyle = plate;
    context.fillRect(0, 0, SIZE, SIZE);
  }
  if (mirrored) {
    context.setTransform(-1, 0, 0, 1, SIZE, 0);
  }
  context.drawImage(picture, 0, 0, SIZE, SIZE);
  return context.getImageData(0, 0, SIZE, SIZE);
}

/** The drawing, and the silhouette of the person in it. @param {string} address @param {boolean} mirrored */
async function drawn(address, mirrored) {
  const root = new DOMParser().parseFromString(await (await fetch(address)).text(), 'image/svg+xml').documentElement;
  root.setAttribute('width', String(SIZE));
  root.setAttribute('height', String(SIZE));
  const text = () => new XMLSerializer().serializeToString(root);
  const whole = await imageOf(text());
  const outline = [...root.querySelectorAll('path')].find((path) => path.getAttribute('stroke-width') === '7');
  root.replaceChildren(/** @type {Element} */ (outline));
  const mask = await imageOf(text());
  return { picture: paint(whole, mirrored, PLATE), there: paint(whole, mirrored), mask: paint(mask, mirrored) };
}

/** @type {Map<string, { model: any, mesh: ArrayBuffer }>} */
const looks = new Map();

/** @param {string} look */
async function lookOf(look) {
  const held = looks.get(look) ?? {
    model: await (await fetch(`site/figures/mesh/${look}.json`)).json(), mesh: await (await fetch(`site/figures/mesh/${look}.dat`)).arrayBuffer(),
  };
  looks.set(look, held);
  return held;
}

const place = document.createElement('canvas');
place.style.cssText = `width: ${SIZE}px; height: ${SIZE}px`;
/** @type {{ look: string, live: LiveFigure } | null} */
let shown = null;

/** @param {string} look @param {import('./site/js/figure/live.js').Stand} stand */
async function alive(look, stand) {
  if (shown?.look !== look) {
    shown?.live.stop();
    const canvas = /** @type {HTMLCanvasElement} */ (place.cloneNode());
    document.body.replaceChildren(canvas);
    shown = { look, live: new LiveFigure(canvas, await lookOf(look), stand) };
  }
  shown.live.show(stand);
  await new Promise(requestAnimationFrame);
  return paint(/** @type {HTMLCanvasElement} */ (document.body.firstElementChild), false, PLATE);
}

/** @typedef {{ pose: string, view: number, look: string, drawing: string, mirrored: boolean }} Sample */

/** @param {Sample} sample @param {boolean} pictures */
async function compare({ pose, view, look, drawing, mirrored }, pictures) {
  const { frames, ...posture } = await (await fetch(`drawings/${pose}.json`)).json();
  const { picture, there, mask } = await drawn(`drawings/${drawing}.svg`, mirrored);
  const live = await alive(look, standOf({ ...posture, frame: frames[look] }, view, mirrored));
  const shade = new ImageData(SIZE, SIZE);
  let [figure, whole, inFigure, inAll] = [0, 0, 0, 0];
  for (let i = 0; i < mask.data.length; i += 4) {
    const differ = [0, 1, 2].some((channel) => Math.abs(picture.data[i + channel] - live.data[i + channel]) > DIFFERS);
    const [inside, painted] = [mask.data[i + 3] > 128, there.data[i + 3] > 128];
    figure += inside ? 1 : 0;
    whole += painted ? 1 : 0;
    inFigure += inside && differ ? 1 : 0;
    inAll += differ ? 1 : 0;
    shade.data.set(differ ? [220, inside ? 0 : 120, 0, 255] : inside ? [200, 200, 200, 255] : [255, 255, 255, 255], i);
  }
  const result = { figure: inFigure / figure, all: inAll / whole, picture: '' };
  if (pictures) {
    const context = sheet(3 * SIZE);
    [picture, live, shade].forEach((image, i) => context.putImageData(image, i * SIZE, 0));
    result.picture = context.canvas.toDataURL('image/png');
  }
  return result;
}

const tell = (/** @type {unknown} */ what) => fetch('result', { method: 'POST', body: JSON.stringify(what) });
const { samples, pictures } = JSON.parse(new URLSearchParams(location.search).get('of') ?? '{}');
try {
  for (const sample of samples) {
    await tell({ sample, ...await compare(sample, pictures) });
  }
  await tell({ done: true });
} catch (fault) {
  await tell({ fault: String(fault) });
}
