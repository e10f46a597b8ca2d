// @ts-check
import { pointOf } from './body.js';
import { mirrorOf } from './frame.js';
import { add, clamp, cross, DEGREE, mix, scale, subtract, unit } from './maths.js';

/** @import { Joints, Primitive } from './body.js' */
/** @import { Mat } from './camera.js' */
/** @import { Vector } from './maths.js' */

/**
 * A piece of a prop as a posture has it (see Posture.cs): 1 for a disc, its middle, its long side (x, z), half its
 * extents along, up and across, 1 for the second colour, and the radius of its edges.
 *
 * @typedef {number[]} Solid
 */

/**
 * What is beside the person.
 *
 * @typedef {object} Beside
 * @property {Solid[]} solids
 * @property {number[]} walls where each stands across the mat
 * @property {number[][]} straps bands that follow the body: for both ends a joint, and a place in its frame
 *
 * @typedef {{ near: Vector, far: Vector, outward: number }} Wall opposite corners, and 1 or -1: away from the person along x
 *
 * @typedef {object} Face of a wall, as PathData draws it
 * @property {Vector[]} corners
 * @property {Vector} facing
 * @property {number} opacity
 * @property {number} shade
 */

/** @type {Beside} */
export const NOTHING_BESIDE = { solids: [], walls: [], straps: [] };

/** In numbers: a place, a direction, a material. */
export const PROP_VERTEX = 7;
const FIRST_MATERIAL = 6;
const AROUND = 0.03;
const FACETS = 28;
/** Pieces of a quarter of a rounded edge's half, and how far apart the corners of a flat face may be, in metres. */
const BENDS = 2;
const FLAT = 0.08;
/** As StrapBand.cs and Wall.cs have them. */
const BAND_RADIUS = 0.009;
const BAND_SIDES = 8;
const THICKNESS = 0.035;
const [LOWEST, HIGHEST, ABOVE] = [1, 1.9, 0.12];
const [OPAQUE, SEEN_THROUGH] = [0.8, 0.4];
/** As FieldGrid.cs has them: the height of a person is known to a cell. */
const [GRID_CELL, GRID_MARGIN, GRID_LOWEST] = [0.05, 0.17, -0.03];

/** @param {Beside} beside */
export const isBare = ({ solids, walls, straps }) => solids.length + walls.length + straps.length === 0;

/** What is beside the mirror image. @param {Beside} beside @returns {Beside} */
export const mirrorBeside = ({ solids, walls, straps }) => ({
  solids: solids.map(([shape, x, y, z, alongX, alongZ, ...rest]) => [shape, x, y, -z, alongX, -alongZ, ...rest]),
  walls,
  straps: straps.map(([one, x, y, z, other, alsoX, alsoY, alsoZ]) => [mirrorOf(one), x, y, -z, mirrorOf(other), alsoX, alsoY, -alsoZ]),
});

/** The axes of a piece: along, up, across. @param {Solid} solid */
const axesOf = ([, , , , alongX, alongZ]) => [[alongX, 0, alongZ], [0, 1, 0], [-alongZ, 0, alongX]];

/** @param {Vector[]} axes @param {Vector} local along, up, across */
const turned = (axes, local) => add(scale(axes[0], local[0]), add(scale(axes[1], local[1]), scale(axes[2], local[2])));

/** The corners of the boxes around all pieces. @param {Solid[]} solids */
export const cornersOf = (solids) => solids.flatMap((solid) => {
  const axes = axesOf(solid);
  return [-1, 1].flatMap((along) => [-1, 1].flatMap((up) => [-1, 1].map((across) =>
    add(solid.slice(1, 4), turned(axes, [along * solid[6], up * solid[7], across * solid[8]])))));
});

/**
 * The mat made large enough for things to stand on it, and ended at a wall.
 *
 * @param {Mat} mat
 * @param {Beside} beside
 * @param {number} share how much of them is there, 0 to 1
 * @returns {Mat}
 */
export function matUnder(mat, { solids, walls }, share) {
  const corners = cornersOf(solids);
  const wide = {
    minX: Math.min(mat.minX, ...corners.map(([x]) => x - AROUND)),
    maxX: Math.max(mat.maxX, ...corners.map(([x]) => x + AROUND)),
    minZ: Math.min(mat.minZ, ...corners.map(([, , z]) => z - AROUND)),
    maxZ: Math.max(mat.maxZ, ...corners.map(([, , z]) => z + AROUND)),
  };
  for (const wall of walls) {
    wide[wall > 0 ? 'maxX' : 'minX'] = wall;
  }

  const part = (/** @type {keyof Mat} */ side) => mix(mat[side], wide[side], share);
  return { minX: part('minX'), maxX: part('maxX'), minZ: part('minZ'), maxZ: part('maxZ') };
}

/** @param {number[]} walls @param {Mat} mat @param {Primitive[]} primitives @returns {Wall[]} */
export function wallsBehind(walls, mat, primitives) {
  if (walls.length === 0) {
    return [];
  }

  const reaches = primitives.map(({ from, to, length, widest }) => ({ middle: (from[1] + to[1]) / 2, reach: length / 2 + widest }));
  const low = Math.max(Math.min(...reaches.map(({ middle, reach }) => middle - reach)) - GRID_MARGIN, GRID_LOWEST);
  const high = Math.max(...reaches.map(({ middle, reach }) => middle + reach)) + GRID_MARGIN;
  const top = low + Math.ceil((high - low) / GRID_CELL) * GRID_CELL - GRID_MARGIN;
  return walls.map((wall) => {
    const outer = wall + Math.sign(wall) * THICKNESS;
    return {
      near: [Math.min(wall, outer), 0, mat.minZ], far: [Math.max(wall, outer), clamp(top + ABOVE, LOWEST, HIGHEST), mat.maxZ], outward: Math.sign(wall),
    };
  });
}

/** @param {Wall} wall @returns {Vector[]} */
export const cornersOfWall = ({ near, far }) =>
  [near[0], far[0]].flatMap((x) => [near[1], far[1]].flatMap((y) => [near[2], far[2]].map((z) => [x, y, z])));

/** Those that are painted, in this order, when they are turned to the camera. @param {Wall} wall @returns {Face[]} */
export function facesOf({ near, far, outward }) {
  const ends = [near, far];
  const face = (/** @type {number} */ axis, /** @type {number} */ side, /** @type {number} */ opacity, /** @type {number} */ shade) => {
    const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([a, b]) => {
      const corner = [0, 0, 0];
      corner[axis] = ends[side > 0 ? 1 : 0][axis];
      corner[(axis + 1) % 3] = ends[a][(axis + 1) % 3];
      corner[(axis + 2) % 3] = ends[b][(axis + 2) % 3];
      return corner;
    });
    return { corners, facing: [0, 1, 2].map((i) => i === axis ? side : 0), opacity, shade };
  };
  return [face(0, -outward, OPAQUE, 0), face(0, outward, SEEN_THROUGH, 0), face(2, 1, OPAQUE, 0.22), face(2, -1, OPAQUE, 0.22), face(1, 1, OPAQUE, 0.1)];
}

/** Triangles of all pieces. @param {Solid[]} solids */
export function trianglesOf(solids) {
  /** @type {number[]} */
  const vertices = [];
  for (const solid of solids) {
    const axes = axesOf(solid);
    const material = FIRST_MATERIAL + solid[9];
    for (const grid of solid[0] === 1 ? disc(solid[6], solid[7], solid[10]) : box(solid.slice(6, 9), solid[10])) {
      addGrid(vertices, grid.map((row) => row.map(([place, facing]) => [...add(solid.slice(1, 4), turned(axes, place)), ...turned(axes, facing), material])));
    }
  }

  return vertices;
}

/** Triangles of the bands of straps, where the body has them. @param {number[][]} straps @param {Joints} joints */
export function bandsOf(straps, joints) {
  /** @type {number[]} */
  const vertices = [];
  for (const [one, x, y, z, other, ...place] of straps) {
    const [from, to] = [pointOf(joints, one, [x, y, z]), pointOf(joints, other, place)];
    const along = unit(subtract(to, from));
    const aside = unit(cross(along, Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
    const ends = [from, to].map((end, i) => add(end, scale(along, (i === 0 ? -1 : 1) * BAND_RADIUS * 0.7)));
    addGrid(vertices, ends.map((end) => Array.from({ length: BAND_SIDES + 1 }, (_, side) => {
      const angle = side / BAND_SIDES * 2 * Math.PI;
      const facing = add(scale(aside, Math.cos(angle)), scale(cross(along, aside), Math.sin(angle)));
      return [...add(end, scale(facing, BAND_RADIUS)), ...facing, FIRST_MATERIAL + 1];
    })));
  }

  return vertices;
}

/** Two triangles for each square. @param {number[]} vertices @param {number[][][]} grid */
function addGrid(vertices, grid) {
  for (let row = 1; row < grid.length; row++) {
    for (let column = 1; column < grid[row].length; column++) {
      const [a, b, c, d] = [grid[row - 1][column - 1], grid[row - 1][column], grid[row][column], grid[row][column - 1]];
      vertices.push(...a, ...b, ...c, ...a, ...c, ...d);
    }
  }
}

/**
 * Along one edge of a box: close together where it is rounded, and near enough on the flat for light to be told apart.
 *
 * @param {number} half
 * @param {number} rounding
 */
function stepsOf(half, rounding) {
  const flat = half - rounding;
  const bend = Array.from({ length: BENDS + 1 }, (_, i) => flat + rounding * Math.tan(45 * DEGREE * i / BENDS));
  const pieces = Math.max(Math.ceil(2 * flat / FLAT), 1);
  const inside = Array.from({ length: pieces - 1 }, (_, i) => -flat + 2 * flat * (i + 1) / pieces);
  return [...bend.toReversed().map((at) => -at), ...inside, ...bend];
}

/** Six grids of a place and where it faces. @param {number[]} half @param {number} rounding @returns {Vector[][][][]} */
function box(half, rounding) {
  const steps = half.map((extent) => stepsOf(extent, rounding));
  return [0, 1, 2].flatMap((axis) => [-1, 1].map((side) => {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
    return steps[u].map((a) => steps[v].map((b) => {
      const place = [0, 0, 0];
      [place[axis], place[u], place[v]] = [side * half[axis], a, b];
      const inner = place.map((at, i) => clamp(at, rounding - half[i], half[i] - rounding));
      const facing = unit(subtract(place, inner));
      return [add(inner, scale(facing, rounding)), facing];
    }));
  }));
}

/** @param {number} radius @param {number} half @param {number} rounding @returns {Vector[][][][]} */
function disc(radius, half, rounding) {
  const profile = [[0, half, 0, 1], ...[1, -1].flatMap((up) => Array.from({ length: 2 * BENDS + 1 }, (_, i) => {
    const angle = 90 * DEGREE * (up > 0 ? 1 - i / (2 * BENDS) : i / (2 * BENDS));
    const [out, rise] = [Math.cos(angle), up * Math.sin(angle)];
    return [radius - rounding + rounding * out, up * (half - rounding) + rounding * rise, out, rise];
  })), [0, -half, 0, -1]];
  return [profile.map(([out, rise, facingOut, facingUp]) => Array.from({ length: FACETS + 1 }, (_, facet) => {
    const [x, z] = [Math.cos(facet / FACETS * 2 * Math.PI), Math.sin(facet / FACETS * 2 * Math.PI)];
    return [[x * out, rise, z * out], [x * facingOut, facingUp, z * facingOut]];
  }))];
}
