// @ts-check
/** @import { Model } from './body.js' */
/** @import { Frame } from './frame.js' */
/** @import { Solid } from './props.js' */

/**
 * @typedef {{ views: number[][], frame: Frame, props: Solid[], walls: number[], straps: number[][], words?: string, mirroredWords?: string }} Posture
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

/**
 * @param {string} figure
 * @param {string} look whose contacts are its own
 * @returns {Promise<Posture>}
 */
export async function postureOf(figure, look) {
  const { frames, ...posture } = await hold(`/figures/${figure}.json`, (answer) => answer.json());
  return { ...posture, frame: frames[look] };
}

/**
 * @param {string} mesh the address of its skin
 * @param {string} model that of its skeleton
 * @returns {Promise<Look>}
 */
export async function lookOf(mesh, model) {
  const [skin, bones] = await Promise.all([hold(mesh, (answer) => answer.arrayBuffer()), hold(model, (answer) => answer.json())]);
  return { mesh: skin, model: bones };
}

/** @param {Side} from @param {Side} to @param {string} look @returns {Promise<Move>} */
export const moveBetween = (from, to, look) => hold(addressOf(from, to, look), (answer) => answer.json());

/** The way, if it is here already. @param {Side} from @param {Side} to @param {string} look @returns {Move | undefined} */
export const heldMove = (from, to, look) => come.get(addressOf(from, to, look));

/** @param {Side} from @param {Side} to @param {string} look */
const addressOf = (from, to, look) =>
  `/api/v1/figures/${from.slug}/to/${to.slug}?from_mirrored=${from.mirrored}&to_mirrored=${to.mirrored}&look=${look}`;

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
