// @ts-check
import { JOINTS, grips, turnOf } from './frame.js';
import { add, clamp, cross, dot, multiply, rotate, scale, subtract, unit } from './maths.js';

/** @import { Frame } from './frame.js' */
/** @import { Quaternion, Vector } from './maths.js' */

/**
 * What the server says of a look: see FigureModel.cs.
 *
 * @typedef {object} Model
 * @property {number[]} parents
 * @property {number[]} offsets
 * @property {Frame} rest
 * @property {number[][]} primitives
 * @property {number[][]} curls
 * @property {number[][]} hanging
 * @property {number[][]} occluders
 * @property {string[]} colours
 *
 * @typedef {{ places: Vector[], turns: Quaternion[] }} Joints
 *
 * @typedef {object} Primitive a capsule in the world
 * @property {Vector} from
 * @property {Vector} to
 * @property {number} length
 * @property {Vector} forward
 * @property {Vector} along
 * @property {Vector} sideways
 * @property {number[]} radii at the start, in the middle, at the end
 * @property {number} depth
 * @property {number} width
 * @property {number} blend
 * @property {number} until
 * @property {number} chain
 * @property {number} widest its largest radius, without breath
 * @property {number} cloth what it is dressed in: see FigureModel.cs
 */

const GRIP_STEPS = 4;
const LEFT_ARM = 2;
const BREATH = 0.02;
const HEAD = 6;
/** A tail has two pieces; its places and sizes are those of Hair.cs, in the head's frame. */
const TAIL = 2;
const KNOT = [-0.14, 0.15, 0];
const HALF_TAIL = 0.12;
const SKULL = [-0.008, 0.118, 0];
const SKULL_REACH = 0.115;
/** Hair lies on the mat, not in it. */
const LOWEST_HAIR = 0.028;
/** As LooseBody.cs has them: which way down is in the head's frame. */
const DOWNS = [
  ...[0, 1, 2].flatMap((axis) => [1, -1].map((sign) => [0, 1, 2].map((i) => i === axis ? sign : 0))),
  ...Array.from({ length: 8 }, (_, corner) => unit([corner & 1 ? -1 : 1, corner & 2 ? -1 : 1, corner & 4 ? -1 : 1])),
];

/**
 * Forward kinematics.
 *
 * @param {Model} model
 * @param {Frame} frame
 * @returns {Joints}
 */
export function jointsOf(model, frame) {
  /** @type {Vector[]} */
  const places = [];
  /** @type {Quaternion[]} */
  const turns = [];
  for (let joint = 0; joint < JOINTS; joint++) {
    const parent = model.parents[joint];
    const turn = turnOf(frame, joint);
    const offset = model.offsets.slice(3 * joint, 3 * joint + 3);
    places.push(parent < 0 ? frame.slice(0, 3) : add(places[parent], rotate(turns[parent], offset)));
    turns.push(parent < 0 ? turn : multiply(turns[parent], turn));
  }

  return { places, turns };
}

/** A place of a joint's frame, in the world. @param {Joints} joints @param {number} joint @param {Vector} local */
export const pointOf = (joints, joint, local) => add(joints.places[joint], rotate(joints.turns[joint], local));

/**
 * The body's primitives in a posture.
 *
 * @param {Model} model
 * @param {Frame} frame
 * @param {Joints} joints
 * @param {number} breath -1 (out) to 1 (in)
 * @returns {Primitive[]}
 */
export function primitivesOf(model, frame, joints, breath) {
  const rows = hung(model, joints, curled(model, grips(frame)));
  const hangs = new Set(model.hanging.map(([index]) => index));
  return rows.map((row, index) => {
    const [jointFrom, jointTo, joint] = row;
    const [start, middle, end, depth, width, blend, until, fold, chain, breathes, cloth] = row.slice(9);
    const from = pointOf(joints, jointFrom, row.slice(3, 6));
    const to = pointOf(joints, jointTo, row.slice(6, 9));
    if (hangs.has(index)) {
      to[1] = Math.max(to[1], LOWEST_HAIR);
    }

    const axis = subtract(to, from);
    const length = Math.hypot(...axis);
    const up = rotate(joints.turns[joint], [0, 1, 0]);
    const along = length > 1e-5 ? scale(axis, 1 / length) : up;
    const forward = across(along, rotate(joints.turns[joint], [1, 0, 0]), up);
    const swell = 1 + breathes * BREATH * breath;
    return {
      from, to, length, forward, along, sideways: cross(forward, along),
      radii: [start * swell, middle * swell, end * swell], depth, width,
      blend: blend + fold * bendAt(model, joints, joint), until, chain, cloth,
      widest: Math.max(start, middle, end) * Math.max(1, depth, width),
    };
  });
}

/** @param {Vector} along @param {Vector} forward @param {Vector} otherwise */
function across(along, forward, otherwise) {
  const flat = subtract(forward, scale(along, dot(forward, along)));
  return unit(dot(flat, flat) < 1e-4 ? subtract(otherwise, scale(along, dot(otherwise, along))) : flat);
}

/** How far a hinge is bent, 0 to 1. @param {Model} model @param {Joints} joints @param {number} joint */
function bendAt(model, joints, joint) {
  const parent = Math.max(model.parents[joint], 0);
  const alike = dot(rotate(joints.turns[joint], [0, 1, 0]), rotate(joints.turns[parent], [0, 1, 0]));
  return clamp((1 - alike) * 0.8, 0, 1);
}

/** The primitives' rows with the fingers where the grips put them. @param {Model} model @param {number[]} gripOf */
function curled(model, [right, left]) {
  const rows = model.primitives.slice();
  for (const [index, ...ends] of model.curls) {
    const grip = (rows[index][17] === LEFT_ARM ? left : right) * GRIP_STEPS;
    const step = Math.min(Math.floor(grip), GRIP_STEPS - 1);
    const here = ends.slice(6 * step, 6 * step + 12);
    const placed = [0, 1, 2, 3, 4, 5].map((i) => here[i] + (here[i + 6] - here[i]) * (grip - step));
    rows[index] = [...rows[index].slice(0, 3), ...placed, ...rows[index].slice(9)];
  }

  return rows;
}

/** The rows with the hair where gravity draws it. @param {Model} model @param {Joints} joints @param {number[][]} rows */
function hung(model, joints, rows) {
  if (model.hanging.length > 0) {
    const [x, y, z, w] = joints.turns[HEAD];
    const down = rotate([-x, -y, -z, w], [0, -1, 0]);
    if (model.hanging.length === TAIL) {
      return tied(model, joints, rows, down);
    }

    const weights = DOWNS.map((way) => Math.max(0, dot(way, down)) ** 6);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, ...ends] of model.hanging) {
      const placed = [0, 1, 2, 3, 4, 5].map((i) => weights.reduce((sum, weight, way) => sum + weight * ends[6 * way + i], 0) / all);
      rows[index] = [...rows[index].slice(0, 3), ...placed, ...rows[index].slice(9)];
    }
  }

  return rows;
}

/**
 * The rows with a tail that hangs around the head and onto the mat, not through them.
 *
 * @param {Model} model
 * @param {Joints} joints
 * @param {number[][]} rows
 * @param {Vector} down
 */
function tied(model, joints, rows, down) {
  const free = (/** @type {Vector} */ place) => {
    const away = subtract(place, SKULL);
    const near = Math.hypot(...away);
    const clear = near < SKULL_REACH ? add(SKULL, scale(away, SKULL_REACH / near)) : place;
    const sunk = Math.max(0, LOWEST_HAIR - pointOf(joints, HEAD, clear)[1]);
    return subtract(clear, scale(down, sunk));
  };
  const middle = free(add(KNOT, scale(down, HALF_TAIL)));
  const end = free(add(middle, scale(down, HALF_TAIL)));
  const [first, second] = model.hanging.map(([index]) => index);
  rows[first] = [...rows[first].slice(0, 6), ...middle, ...rows[first].slice(9)];
  rows[second] = [...rows[second].slice(0, 3), ...middle, ...end, ...rows[second].slice(9)];
  return rows;
}
