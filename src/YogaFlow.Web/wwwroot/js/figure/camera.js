// @ts-check
import { add, cross, DEGREE, dot, mix, scale, smooth, subtract, unit } from './maths.js';

/** @import { Primitive } from './body.js' */
/** @import { Vector } from './maths.js' */

/**
 * The camera of the drawings: see Camera.cs and MatRectangle.cs, of which this is the same in another language.
 *
 * @typedef {{ minX: number, maxX: number, minZ: number, maxZ: number }} Mat
 * @typedef {{ eye: Vector, back: Vector, right: Vector, up: Vector }} Camera
 *
 * @typedef {object} Window the part of the picture that is shown: from -1 to 1, y up
 * @property {number} x of its middle
 * @property {number} y
 * @property {number} half
 */

const SPREAD = Math.tan(11 * DEGREE);
const LEAST_HALF = 0.5;
const PADDING = 1.07;
const CORNER = 0.07;
const [NEAR, FAR] = [0.3, 30];

/** @type {Window} */
export const WHOLE = { x: 0, y: 0, half: 1 };

/** @param {Primitive[]} primitives @returns {Mat} */
export function matBelow(primitives) {
  let [minX, maxX, minZ, maxZ] = [9, -9, 9, -9];
  for (const { from, to, radii } of primitives) {
    for (const end of [from, to]) {
      const radius = Math.max(radii[0], radii[2]);
      const lift = smooth((end[1] - 0.35) / 0.4) * 0.4;
      [minX, maxX] = [Math.min(minX, end[0] - radius + lift), Math.max(maxX, end[0] + radius - lift)];
      [minZ, maxZ] = [Math.min(minZ, end[2] - radius + lift), Math.max(maxZ, end[2] + radius - lift)];
    }
  }

  const [x, z] = [(minX + maxX) / 2, (minZ + maxZ) / 2];
  const halfX = Math.max((maxX - minX) / 2 + 0.06, 0.36);
  const halfZ = Math.max((maxZ - minZ) / 2 + 0.05, 0.27);
  return { minX: x - halfX, maxX: x + halfX, minZ: z - halfZ, maxZ: z + halfZ };
}

/** The mat's outline with its rounded corners, as x and z. @param {Mat} mat */
export function outlineOf({ minX, maxX, minZ, maxZ }) {
  const outline = [];
  for (let corner = 0; corner < 4; corner++) {
    const x = corner === 0 || corner === 3 ? maxX - CORNER : minX + CORNER;
    const z = corner < 2 ? maxZ - CORNER : minZ + CORNER;
    for (let step = 0; step <= 3; step++) {
      const angle = (corner * 90 + step * 30) * DEGREE;
      outline.push(x + Math.cos(angle) * CORNER, z + Math.sin(angle) * CORNER);
    }
  }

  return outline;
}

/**
 * Holds the whole figure and its mat.
 *
 * @param {Primitive[]} primitives
 * @param {Mat} mat
 * @param {Vector[]} corners what else has to be seen
 * @param {number} azimuth degrees around the mat
 * @param {number} elevation degrees above it
 * @returns {Camera}
 */
export function fit(primitives, mat, corners, azimuth, elevation) {
  const [a, e] = [azimuth * DEGREE, elevation * DEGREE];
  const back = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  const right = unit(cross(scale(back, -1), [0, 1, 0]));
  const up = cross(right, scale(back, -1));
  const places = [...placesToSee(primitives, mat), ...corners.map((place) => ({ place, radius: 0 }))];
  let middle = [0, 0, 0];
  let distance = 5;
  for (let round = 0; round < 8; round++) {
    const eye = add(middle, scale(back, distance));
    let [left, wide, low, high] = [9, -9, 9, -9];
    for (const { place, radius } of places) {
      const local = subtract(place, eye);
      const depth = -dot(local, back);
      const [x, y, r] = [dot(local, right) / depth, dot(local, up) / depth, radius / depth];
      [left, wide, low, high] = [Math.min(left, x - r), Math.max(wide, x + r), Math.min(low, y - r), Math.max(high, y + r)];
    }

    middle = add(middle, add(scale(right, (left + wide) / 2 * distance), scale(up, (low + high) / 2 * distance)));
    distance = Math.max(Math.max(wide - left, high - low) / 2 * PADDING * distance, LEAST_HALF) / SPREAD;
  }

  return { eye: add(middle, scale(back, distance)), back, right, up };
}

/**
 * Towards the main light: from the upper left of the picture, or the upper right of a mirrored one.
 *
 * @param {Camera} camera
 * @param {number} side -1 left, 1 right
 */
export const keyOf = ({ right, back }, side) => unit(add(add(scale(right, 0.55 * side), [0, 1, 0]), scale(back, 0.62)));

/**
 * From the world to the picture, by columns.
 *
 * @param {Camera} camera
 * @param {Window} window
 */
export function matrixOf({ eye, back, right, up }, { x, y, half }) {
  const focal = 1 / (SPREAD * half);
  const [depth, shift] = [(FAR + NEAR) / (NEAR - FAR), 2 * FAR * NEAR / (NEAR - FAR)];
  const matrix = new Float32Array(16);
  for (let axis = 0; axis < 4; axis++) {
    const of = (/** @type {Vector} */ direction) => axis < 3 ? direction[axis] : -dot(direction, eye);
    const z = of(back);
    matrix.set([focal * of(right) + x / half * z, focal * of(up) + y / half * z, depth * z + (axis === 3 ? shift : 0), -z], axis * 4);
  }

  return matrix;
}

/**
 * Where the mat's outline is seen: x and y from -1 to 1, y down, as an SVG takes it.
 *
 * @param {Mat} mat
 * @param {Camera} camera
 * @param {Window} window
 */
export function seenMat(mat, { eye, back, right, up }, window) {
  const outline = outlineOf(mat);
  return outline.flatMap((x, i) => {
    if (i % 2 === 1) {
      return [];
    }

    const local = subtract([x, 0, outline[i + 1]], eye);
    const depth = -dot(local, back) * SPREAD;
    return [[(dot(local, right) / depth - window.x) / window.half, (window.y - dot(local, up) / depth) / window.half]];
  });
}

/** @param {Window} a @param {Window} b @param {number} share @returns {Window} */
export const windowBetween = (a, b, share) => ({ x: mix(a.x, b.x, share), y: mix(a.y, b.y, share), half: mix(a.half, b.half, share) });

/** @param {Primitive[]} primitives @param {Mat} mat */
function placesToSee(primitives, { minX, maxX, minZ, maxZ }) {
  const ends = primitives.flatMap(({ from, to, radii, depth, width }) => {
    const radius = Math.max(radii[0], radii[2]) * Math.max(depth, width);
    return [{ place: from, radius }, { place: to, radius }];
  });
  const corners = [minX + 0.02, maxX - 0.02].flatMap((x) => [minZ + 0.02, maxZ - 0.02].map((z) => ({ place: [x, 0, z], radius: 0 })));
  return [...ends, ...corners];
}
