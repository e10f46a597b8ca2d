// @ts-check
/**
 * Vectors are [x, y, z], quaternions [x, y, z, w]. World axes: x along the mat, y up, z towards the viewer; metres.
 *
 * @typedef {number[]} Vector
 * @typedef {number[]} Quaternion
 */

export const DEGREE = Math.PI / 180;

/** @param {Vector} a @param {Vector} b */
export const add = (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** @param {Vector} a @param {Vector} b */
export const subtract = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** @param {Vector} a @param {number} by */
export const scale = (a, by) => [a[0] * by, a[1] * by, a[2] * by];

/** @param {Vector} a @param {Vector} b */
export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** @param {Vector} a @param {Vector} b */
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

/** @param {Vector} a */
export const unit = (a) => scale(a, 1 / Math.hypot(a[0], a[1], a[2]));

/** @param {number} a @param {number} b @param {number} share */
export const mix = (a, b, share) => a + (b - a) * share;

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** 0 below 0, 1 above 1, a smooth step between. @param {number} share */
export const smooth = (share) => {
  const inside = clamp(share, 0, 1);
  return inside * inside * (3 - 2 * inside);
};

/** @param {Quaternion} a @param {Quaternion} b */
export const multiply = (a, b) => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];

/** @param {Quaternion} q @param {Vector} v */
export const rotate = (q, v) => {
  const t = scale(cross(q, v), 2);
  return add(add(v, scale(t, q[3])), cross(q, t));
};

/** The shorter way from one turn to another. @param {Quaternion} a @param {Quaternion} b @param {number} share */
export const slerp = (a, b, share) => {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const angle = Math.acos(Math.min(1, Math.abs(cosine)));
  const near = angle < 1e-3;
  const [one, other] = near ? [1 - share, share] : [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const sign = cosine < 0 ? -other : other;
  const turn = a.map((part, i) => part * one + b[i] * sign);
  const length = Math.hypot(...turn);
  return turn.map((part) => part / length);
};
