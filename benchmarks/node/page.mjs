// @ts-check
// Opens a page of this folder in a browser without a graphics card, with the site's scripts and the drawings beside it.
import { spawn } from 'node:child_process';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const folders = { site: path.join(here, '../../src/YogaFlow.Web/wwwroot'), drawings: path.join(here, '../../content/drawings') };
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/**
 * What the page tells is handed to {@link told} until that says that it was the last.
 *
 * @param {string} browser its path
 * @param {string} page with its query
 * @param {number} longest between two answers, in milliseconds
 * @param {(answer: any) => boolean | Promise<boolean>} told
 */
export async function open(browser, page, longest, told) {
  /** @type {(fault?: Error) => void} */
  let end = () => {};
  const ended = new Promise((resolve, reject) => { end = (fault) => fault ? reject(fault) : resolve(undefined); });
  const wait = () => setTimeout(() => end(new Error('The browser did not answer.')), longest);
  let patience = wait();
  const server = http.createServer(async (request, answer) => {
    const [, first, ...rest] = new URL(request.url ?? '/', 'http://here').pathname.split('/');
    if (request.method === 'POST') {
      let body = '';
      for await (const part of request) body += part;
      answer.end();
      clearTimeout(patience);
      patience = wait();
      try {
        if (await told(JSON.parse(body))) end();
      } catch (fault) {
        end(/** @type {Error} */ (fault));
      }
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
    `http://127.0.0.1:${port}/${page}`,
  ], { stdio: 'ignore' });
  try {
    await ended;
  } finally {
    clearTimeout(patience);
    const gone = new Promise((resolve) => seen.once('exit', resolve));
    seen.kill();
    await gone;
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
