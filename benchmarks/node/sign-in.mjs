// @ts-check
// Two questions about signing in, asked of a running program: do readers wait for those who sign in, and does the time of
// an answer tell whether an address has an account? See benchmarks/README.md.
import http from 'node:http';

const [address, roundsGiven = '5', secondsGiven = '10'] = process.argv.slice(2);
if (!address) {
  console.error('usage: node sign-in.mjs <address> [rounds] [seconds]');
  process.exit(2);
}

const rounds = Number(roundsGiven);
const seconds = Number(secondsGiven);
const password = 'Sun-Salute-7';
const attemptsOfEach = 100;
const signIns = 8;
const readers = 2;
const reads = ['/api/v1/poses', '/api/v1/poses/tree', '/poses', '/poses/tree'];
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** @param {string} method @param {string} path @param {object} [body] @returns {Promise<{ status: number, ms: number }>} */
function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const sent = body && JSON.stringify(body);
    const request = http.request(new URL(path, address), {
      method, agent, headers: sent ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } : {},
    }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, ms: Number(process.hrtime.bigint() - began) / 1e6 }));
    });
    request.on('error', reject);
    request.end(sent);
  });
}

/** @param {number[]} values @param {number} share */
const at = (values, share) => values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** @param {string} email */
const register = (email) => ask('POST', '/api/v1/auth/register', { email, name: 'Asha', password, accept_privacy: true });

/** Reads until the time is over. @returns {Promise<number[]>} */
async function read() {
  const until = Date.now() + seconds * 1000;
  /** @type {number[]} */
  const times = [];
  await Promise.all(Array.from({ length: readers }, async (_, reader) => {
    for (let i = reader; Date.now() < until; i++) {
      const { status, ms } = await ask('GET', reads[i % reads.length]);
      if (status !== 200) throw new Error(`${reads[i % reads.length]} answered ${status}`);
      times.push(ms);
      // A reader looks at what was read; without a pause it would only measure its own queue.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }));
  return times;
}

/** Signs in over and over, eight people at once, until it is told to stop. */
function beginSigningIn() {
  let going = true;
  let count = 0;
  const all = Promise.all(Array.from({ length: signIns }, async (_, i) => {
    while (going) {
      const { status } = await ask('POST', '/api/v1/auth/login', { email: `reader-${i}@example.org`, password });
      if (status !== 200) throw new Error(`a sign-in answered ${status}`);
      count++;
    }
  }));
  return async () => { going = false; await all; return count; };
}

console.log('Making accounts …');
for (let i = 0; i < signIns; i++) await register(`reader-${i}@example.org`);
const known = Array.from({ length: attemptsOfEach / 4 }, (_, i) => `known-${i}@example.org`);
for (const email of known) await register(email);
for (let i = 0; i < 400; i++) await ask('GET', reads[i % reads.length]);

console.log(`\n== Readers while ${signIns} sign in at once (${rounds} rounds of ${seconds} s each way)`);
/** @type {number[]} */
const ratios = [];
for (let round = 1; round <= rounds; round++) {
  const alone = await read();
  const stop = beginSigningIn();
  const beside = await read();
  const done = await stop();
  const ratio = at(beside, 0.99) / at(alone, 0.99);
  ratios.push(ratio);
  console.log(`  round ${round}: p99 alone ${at(alone, 0.99).toFixed(1)} ms (${alone.length}), beside ${at(beside, 0.99).toFixed(1)} ms (${beside.length}), ${(done / seconds).toFixed(1)} sign-ins a second, ratio ${ratio.toFixed(2)}`);
}

console.log(`\n== Known and unknown addresses, ${attemptsOfEach} attempts of each in turns`);
/** @type {{ known: number[], unknown: number[] }} */
const times = { known: [], unknown: [] };
for (let i = 0; i < attemptsOfEach; i++) {
  // Four tries an address, so that none is locked.
  const pair = [['known', known[i % known.length]], ['unknown', `unknown-${i % known.length}@example.org`]];
  for (const [kind, email] of i % 2 ? pair : pair.reverse()) {
    const { status, ms } = await ask('POST', '/api/v1/auth/login', { email, password: 'Wrong-word-1' });
    if (status !== 401) throw new Error(`an attempt answered ${status}`);
    times[/** @type {'known' | 'unknown'} */ (kind)].push(ms);
  }
}
const medians = { known: at(times.known, 0.5), unknown: at(times.unknown, 0.5) };
const apart = Math.abs(medians.known / medians.unknown - 1);
console.log(`  medians: known ${medians.known.toFixed(1)} ms, unknown ${medians.unknown.toFixed(1)} ms, ${(apart * 100).toFixed(1)} % apart`);

const ratio = at(ratios, 0.5);
console.log(`\nreaders: ratio of p99 ${ratio.toFixed(2)} (bar 2), ${ratio <= 2 ? 'within' : 'OVER'}`);
console.log(`addresses: ${(apart * 100).toFixed(1)} % apart (bar 10 %), ${apart <= 0.1 ? 'within' : 'OVER'}`);
process.exit(ratio <= 2 && apart <= 0.1 ? 0 : 1);
