// @ts-check
import { read, write } from './store.js';

/**
 * Practices wait here until the server has them. The same client_id is stored once by the server, so sending twice is
 * harmless and losing one is the only mistake to make.
 *
 * @typedef {{ pose: string, side: 'left' | 'right' | null, seconds: number }} PractisedStep
 * @typedef {object} Practice
 * @property {string} client_id
 * @property {string | null} person who was signed in, so that it never joins somebody else's account
 * @property {number} sequence_id
 * @property {string} sequence_slug
 * @property {string} sequence_name
 * @property {'sequence'} kind
 * @property {string} started_at
 * @property {number} duration_seconds
 * @property {'completed' | 'partial' | 'abandoned'} completion_status
 * @property {number} poses_completed
 * @property {PractisedStep[]} steps
 * @property {number | null} [feeling] 1 (hard going) to 5 (wonderful)
 * @property {boolean} sent
 * @property {string} [refused] the server's sentence, when it will not have it
 */

const KEY = 'yogaflow.practices';
const ADDRESS = '/api/v1/sessions';

/** What the server answers when this device's clock is wrong. */
const CLOCK_REFUSALS = ['urn:yogaflow:session.starts-in-the-future', 'urn:yogaflow:session.longer-than-possible'];

/**
 * What the server said of the practices that this page sent, by their client_id.
 *
 * @typedef {{ code: string, name: string, meaning: string }} Badge
 * @type {Map<string, { id: string, badges: Badge[] }>}
 */
const stored = new Map();

/** @param {string} clientId */
export function storedAs(clientId) {
  return stored.get(clientId) ?? null;
}

/** Who is signed in on this page: null when nobody is, an empty string when the page does not say who. */
export function person() {
  const marked = document.querySelector('[data-signed-in="true"]');
  return marked === null ? null : document.querySelector('[data-person]')?.getAttribute('data-person') ?? '';
}

/** @returns {Practice[]} the practices that the server does not have yet, oldest first */
export function kept() {
  const waiting = read(KEY, /** @type {Practice[]} */ ([]));
  return Array.isArray(waiting) ? waiting.filter((practice) => !practice.sent) : [];
}

/** @param {Practice} practice */
export function keep(practice) {
  write(KEY, [...kept().filter((other) => other.client_id !== practice.client_id), practice]);
}

/** @type {Promise<void> | null} */
let flushing = null;

/** Sends what waits, one after the other, from one tab at a time. Never throws. */
export function flush() {
  flushing ??= alone(sendAll).catch(() => undefined).finally(() => {
    flushing = null;
  });
  return flushing;
}

/** @param {() => Promise<void>} work */
async function alone(work) {
  await ('locks' in navigator ? navigator.locks.request(KEY, work) : work());
}

async function sendAll() {
  const who = person();
  if (who === null) {
    return;
  }

  const mine = kept().filter((practice) => !practice.refused && (!practice.person || !who || practice.person === who));
  for (const practice of mine) {
    if (!await send(practice)) {
      return;
    }
  }
}

/**
 * @param {Practice} practice
 * @returns {Promise<boolean>} whether to go on with the next one
 */
async function send(practice) {
  let response = await post(practice);
  let problem = response.ok ? null : await response.json().catch(() => ({}));
  if (CLOCK_REFUSALS.includes(problem?.type)) {
    response = await post(byTheServersClock(practice, response));
    problem = response.ok ? null : await response.json().catch(() => ({}));
  }

  if (response.ok) {
    const session = await response.json().catch(() => null);
    if (session) {
      stored.set(practice.client_id, { id: session.session_id, badges: session.statistics?.badges_earned ?? [] });
    }

    write(KEY, kept().filter((other) => other.client_id !== practice.client_id));
    return true;
  }

  if ([400, 404, 409, 413, 422].includes(response.status)) {
    keep({ ...practice, refused: problem?.detail ?? `Refused (${response.status}).` });
    return true;
  }

  return false;
}

/** @param {Practice} practice */
function post(practice) {
  const { client_id, sequence_id, kind, started_at, duration_seconds, completion_status, poses_completed, steps, feeling = null } = practice;
  return fetch(ADDRESS, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id, sequence_id, kind, started_at, duration_seconds, completion_status, poses_completed, steps, feeling }),
  });
}

/**
 * The practice as if it had begun as long ago by the server's clock as by this device's, and no later than it can have.
 *
 * @param {Practice} practice
 * @param {Response} response
 */
function byTheServersClock(practice, response) {
  const theirs = Date.parse(response.headers.get('Date') ?? '') || Date.now();
  const agoByOurs = Date.now() - Date.parse(practice.started_at);
  const ago = Math.max(agoByOurs, practice.duration_seconds * 1000);
  return { ...practice, started_at: new Date(theirs - ago).toISOString() };
}
