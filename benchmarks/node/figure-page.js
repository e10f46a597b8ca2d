// @ts-check
// Draws a figure and a yardstick in turns, as fast as it goes, and tells the server how long each took.
import { fit, WHOLE } from './site/js/figure/camera.js';
import { Renderer } from './site/js/figure/renderer.js';

const SIZE = 640;
const FIRST = 4;
const COUNTED = 15;

/** Nothing but arithmetic, in a vertex program without a picture: as much of it on every machine. */
const YARDSTICK = `#version 300 es
precision highp float;
layout(location=0) in float aSeed;
out vec4 vSum;
void main() {
  vec4 v = vec4(aSeed, aSeed + 1., aSeed + 2., aSeed + 3.), w = v.yzwx;
  for (int i = 0; i < 500; i++) {
    v = v * .7 + w / (1. + dot(v, w) * .01);
    w = sqrt(abs(w * .9 + v.zwxy)) + fract(v);
  }
  vSum = v + w;
  gl_Position = vec4(0, 0, 0, 1);
}`;
const NOTHING = '#version 300 es\nprecision lowp float;\nout vec4 c;\nvoid main() { c = vec4(0); }';
const POINTS = 20_000;

function canvas() {
  const made = document.createElement('canvas');
  made.width = made.height = SIZE;
  const gl = made.getContext('webgl2', { alpha: true, antialias: true, stencil: true });
  if (!gl) throw new Error('There is no WebGL2.');
  return gl;
}

/** @param {WebGL2RenderingContext} gl */
function finish(gl) {
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

function yardstick() {
  const gl = canvas();
  const program = gl.createProgram();
  for (const [kind, source] of /** @type {[number, string][]} */ ([[gl.VERTEX_SHADER, YARDSTICK], [gl.FRAGMENT_SHADER, NOTHING]])) {
    const shader = /** @type {WebGLShader} */ (gl.createShader(kind));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.transformFeedbackVaryings(program, ['vSum'], gl.INTERLEAVED_ATTRIBS);
  gl.linkProgram(program);
  gl.useProgram(program);
  const seeds = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, seeds);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(POINTS).map((_, i) => i / POINTS), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 1, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, gl.createBuffer());
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, POINTS * 16, gl.DYNAMIC_COPY);
  return () => {
    gl.enable(gl.RASTERIZER_DISCARD);
    gl.beginTransformFeedback(gl.POINTS);
    gl.drawArrays(gl.POINTS, 0, POINTS);
    gl.endTransformFeedback();
    gl.disable(gl.RASTERIZER_DISCARD);
    finish(gl);
  };
}

/** @param {string} look @param {string} pose */
async function figure(look, pose) {
  const gl = canvas();
  const model = await (await fetch(`site/figures/mesh/${look}.json`)).json();
  const mesh = await (await fetch(`site/figures/mesh/${look}.dat`)).arrayBuffer();
  const { frames, views: [[azimuth, elevation]], props: solids, walls, straps } = await (await fetch(`drawings/${pose}.json`)).json();
  const renderer = new Renderer(gl, model, mesh);
  renderer.colour(model.colours);
  return () => {
    renderer.pose(frames[look], 0, { solids, walls, straps });
    renderer.draw(fit(renderer.primitives, renderer.mat, renderer.things.corners, azimuth, elevation), -1, WHOLE);
    finish(gl);
  };
}

/** @param {() => void} work */
function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const query = new URLSearchParams(location.search);
const works = [await figure(query.get('look') ?? 'sage', query.get('pose') ?? 'tree'), yardstick()];
/** @type {number[][]} */
const times = [[], []];
for (let turn = 0; turn < FIRST + COUNTED; turn++) {
  works.forEach((work, i) => {
    const time = timed(work);
    if (turn >= FIRST) times[i].push(time);
  });
}
const [frames, yardsticks] = times.map((one) => one.sort((a, b) => a - b));
await fetch('result', { method: 'POST', body: JSON.stringify({ frame: frames[COUNTED >> 1], yardstick: yardsticks[COUNTED >> 1], fastest: frames[0] / yardsticks[0] }) });
