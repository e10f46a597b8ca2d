// @ts-check
/** @import { Model } from './body.js' */
/** @import { Frame } from './frame.js' */
/** @import { Solid } from './props.js' */

/**
 * @typedef {{ views: number[][], frame: Frame, props: Solid[], still: boolean, look: string }} Posture one that stays still has what is drawn only
 * @typedef {{ turn: number, frames: Frame[] }} Move
 * @typedef {{ model: Model, mesh: ArrayBuffer }} Look
 * @typedef {{ slug: string, mirrored: boolean }} Side a figure, as drawn or as its mirror image
 */

/** What was asked for once is held in memory, so that a lost connection takes nothing away. */
/** @type {Map<string, Promise<any>>} */
const held = new Map();

/** What has come of it. @type {Map<string, any>} */
const come = new Map();

const PATIENCE = [2000, 10_000, 30_000];

/** @param {string} figure @returns {Promise<Posture>} */
export const postureOf = (figure) => hold(`/figures/${figure}.json`, (answer) => answer.json());

/** @param {string} name @returns {Promise<Look>} */
export async function lookOf(name) {
  const [mesh, model] = await Promise.all([
    hold(`/figures/mesh/${name}.dat`, (answer) => answer.arrayBuffer()),
    hold(`/figures/mesh/${name}.json`, (answer) => answer.json()),
  ]);
  return { mesh, model };
}

/** @param {Side} from @param {Side} to @returns {Promise<Move>} */
export const moveBetween = (from, to) => hold(addressOf(from, to), (answer) => answer.json());

/** The way, if it is here already. @param {Side} from @param {Side} to @returns {Move | undefined} */
export const heldMove = (from, to) => come.get(addressOf(from, to));

/** @param {Side} from @param {Side} to */
const addressOf = (from, to) => `/api/v1/figures/${from.slug}/to/${to.slug}?from_mirrored=${from.mirrored}&to_mirrored=${to.mirrored}`;

/**
 * @template T
 * @param {string} address
 * @param {(answer: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
function hold(address, read) {
  const known = held.get(address);
  if (known) {
    return known;
  }

  const asked = ask(address, PATIENCE).then(read);
  asked.then((answer) => come.set(address, answer), () => held.delete(address));
  held.set(address, asked);
  return asked;
}

/**
 * @param {string} address
 * @param {number[]} waits how long to wait, in milliseconds, when the server has too much to do
 * @returns {Promise<Response>}
 */
async function ask(address, [wait, ...waits]) {
  const answer = await fetch(address);
  if (answer.ok) {
    return answer;
  }

  if (wait === undefined || ![423, 429, 503].includes(answer.status)) {
    throw new Error(`${address} answered ${answer.status}.`);
  }

  const after = Number(answer.headers.get('Retry-After')) * 1000;
  await new Promise((resolve) => setTimeout(resolve, Math.max(wait, after || 0)));
  return ask(address, waits);
}
