// @ts-check
import { mix, slerp } from './maths.js';

/**
 * A posture: the pelvis' place, a quaternion for each of the 23 joints relative to its parent, and the curl of the
 * right and the left hand.
 *
 * @typedef {number[]} Frame
 */

export const JOINTS = 23;
const GRIPS = 3 + 4 * JOINTS;
const FIRST_RIGHT = 7;
const FIRST_LEFT = 15;

/** The same joint of the other side. @param {number} joint */
export const mirrorOf = (joint) => joint < FIRST_RIGHT ? joint : joint < FIRST_LEFT ? joint + FIRST_LEFT - FIRST_RIGHT : joint - FIRST_LEFT + FIRST_RIGHT;

/** @param {Frame} frame @param {number} joint */
export const turnOf = (frame, joint) => frame.slice(3 + 4 * joint, 7 + 4 * joint);

/**
 * Between two postures.
 *
 * @param {Frame} a
 * @param {Frame} b
 * @param {number} share
 * @returns {Frame}
 */
export function between(a, b, share) {
  const frame = [0, 1, 2].map((axis) => mix(a[axis], b[axis], share));
  for (let joint = 0; joint < JOINTS; joint++) {
    frame.push(...slerp(turnOf(a, joint), turnOf(b, joint), share));
  }

  frame.push(mix(a[GRIPS], b[GRIPS], share), mix(a[GRIPS + 1], b[GRIPS + 1], share));
  return frame;
}

/**
 * The other side: reflected in the mat's long plane.
 *
 * @param {Frame} frame
 * @returns {Frame}
 */
export function mirror(frame) {
  const mirrored = [frame[0], frame[1], -frame[2]];
  for (let joint = 0; joint < JOINTS; joint++) {
    const [x, y, z, w] = turnOf(frame, mirrorOf(joint));
    mirrored.push(-x, -y, z, w);
  }

  mirrored.push(frame[GRIPS + 1], frame[GRIPS]);
  return mirrored;
}

/** How far the hands are curled: right, then left. @param {Frame} frame */
export const grips = (frame) => [frame[GRIPS], frame[GRIPS + 1]];
