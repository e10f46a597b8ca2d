// @ts-check
// How long a frame of a live figure takes without a graphics card, against a yardstick. See benchmarks/README.md.
import { spawn } from 'node:child_process';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [browser, look = 'sage', pose = 'tree'] = process.argv.slice(2);
if (!browser) {
  console.error('usage: node figure.mjs <browser> [look] [pose]');
  process.exit(2);
}

// The frame of the study that this came from took 6 yardsticks (258 ms then and there); half of that is allowed.
const BAR = Number(process.env.YOGAFLOW_FIGURE_BAR ?? 3);
const LONGEST = 180_000;
const here = import.meta.dirname;
const folders = { site: path.join(here, '../../src/YogaFlow.Web/wwwroot'), drawings: path.join(here, '../../content/drawings') };
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** @type {(result: { frame: number, yardstick: number, fastest: number }) => void} */
let tell = () => {};
const told = new Promise((resolve) => { tell = resolve; });
const server = http.createServer(async (request, answer) => {
  const [, first, ...rest] = new URL(request.url ?? '/', 'http://here').pathname.split('/');
  if (request.method === 'POST') {
    let body = '';
    for await (const part of request) body += part;
    answer.end();
    tell(JSON.parse(body));
    return;
  }
  const file = first in folders ? path.join(folders[/** @type {keyof folders} */ (first)], ...rest) : path.join(here, first);
  try {
    const content = await readFile(file);
    answer.setHeader('content-type', types[/** @type {keyof types} */ (path.extname(file))] ?? 'application/octet-stream');
    answer.end(content);
  } catch {
    answer.statusCode = 404;
    answer.end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const profile = await mkdtemp(path.join(tmpdir(), 'yogaflow-figure-'));
const seen = spawn(browser, [
  '--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
  `http://127.0.0.1:${port}/figure.html?look=${look}&pose=${pose}`,
], { stdio: 'ignore' });
const late = new Promise((_, reject) => { setTimeout(() => reject(new Error('The browser did not answer.')), LONGEST).unref(); });
try {
  const { frame, yardstick, fastest } = await Promise.race([told, late]);
  const ratio = Math.min(frame / yardstick, fastest);
  console.log(`${look}, ${pose}, 640 px: ${frame.toFixed(0)} ms a frame, yardstick ${yardstick.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (at most ${BAR})`);
  process.exitCode = ratio <= BAR ? 0 : 1;
} finally {
  const ended = new Promise((resolve) => seen.once('exit', resolve));
  seen.kill();
  await ended;
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
