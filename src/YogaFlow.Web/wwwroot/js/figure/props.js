// @ts-check
import { add, scale } from './maths.js';

/** @import { Mat } from './camera.js' */
/** @import { Vector } from './maths.js' */

/**
 * A piece of a prop as a posture has it (see Posture.cs): 1 for a disc, its middle, its long side (x, z), half its
 * extents along, up and across, and 1 for the second colour.
 *
 * @typedef {number[]} Solid
 */

/** In numbers: a place, a direction, a material. */
export const PROP_VERTEX = 7;
const FIRST_MATERIAL = 6;
const AROUND = 0.03;
const FACETS = 28;

/** @param {Solid} solid @param {Vector} local along, up, across, as shares of half the extents */
function placeOf([, x, y, z, alongX, alongZ, halfX, halfY, halfZ], [along, up, across]) {
  const long = scale([alongX, 0, alongZ], along * halfX);
  return add([x, y + up * halfY, z], add(long, scale([-alongZ, 0, alongX], across * halfZ)));
}

/** The corners of the boxes around all pieces. @param {Solid[]} solids */
export const cornersOf = (solids) => solids.flatMap((solid) =>
  [-1, 1].flatMap((along) => [-1, 1].flatMap((up) => [-1, 1].map((across) => placeOf(solid, [along, up, across])))));

/** The mat made large enough for things to stand on it. @param {Mat} mat @param {Solid[]} solids @returns {Mat} */
export function matUnder(mat, solids) {
  const corners = cornersOf(solids);
  return {
    minX: Math.min(mat.minX, ...corners.map(([x]) => x - AROUND)),
    maxX: Math.max(mat.maxX, ...corners.map(([x]) => x + AROUND)),
    minZ: Math.min(mat.minZ, ...corners.map(([, , z]) => z - AROUND)),
    maxZ: Math.max(mat.maxZ, ...corners.map(([, , z]) => z + AROUND)),
  };
}

/** Triangles of all pieces. @param {Solid[]} solids */
export function trianglesOf(solids) {
  /** @type {number[]} */
  const vertices = [];
  for (const solid of solids) {
    const material = FIRST_MATERIAL + solid[9];
    for (const { corners, facing } of solid[0] === 1 ? disc() : box()) {
      const normal = add(scale([solid[4], 0, solid[5]], facing[0]), add([0, facing[1], 0], scale([-solid[5], 0, solid[4]], facing[2])));
      for (const corner of [corners[0], corners[1], corners[2], corners[0], corners[2], corners[3]]) {
        vertices.push(...placeOf(solid, corner), ...normal, material);
      }
    }
  }

  return new Float32Array(vertices);
}

/** @typedef {{ corners: Vector[], facing: Vector }} Face */

/** @returns {Face[]} */
function box() {
  return [0, 1, 2].flatMap((axis) => [-1, 1].map((side) => {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
    const at = (/** @type {number} */ a, /** @type {number} */ b) => {
      const corner = [0, 0, 0];
      [corner[axis], corner[u], corner[v]] = [side, a, b];
      return corner;
    };
    const facing = [0, 0, 0];
    facing[axis] = side;
    return { corners: [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)], facing };
  }));
}

/** @returns {Face[]} */
function disc() {
  const rim = (/** @type {number} */ facet) => [Math.cos(facet / FACETS * 2 * Math.PI), Math.sin(facet / FACETS * 2 * Math.PI)];
  return Array.from({ length: FACETS }, (_, facet) => facet).flatMap((facet) => {
    const [[x0, z0], [x1, z1], [x, z]] = [rim(facet), rim(facet + 1), rim(facet + 0.5)];
    return [
      { corners: [[x0, -1, z0], [x1, -1, z1], [x1, 1, z1], [x0, 1, z0]], facing: [x, 0, z] },
      ...[-1, 1].map((up) => ({ corners: [[0, up, 0], [x0, up, z0], [x1, up, z1], [0, up, 0]], facing: [0, up, 0] })),
    ];
  });
}
