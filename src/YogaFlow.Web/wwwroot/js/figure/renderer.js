// @ts-check
import { jointsOf, pointOf, primitivesOf } from './body.js';
import { keyOf, matBelow, matrixOf } from './camera.js';
import { Floor } from './floor.js';
import { COLOURS } from './light.js';
import { dot, rotate, subtract } from './maths.js';
import { matUnder } from './props.js';
import { bufferOf, layOut, programOf } from './programs.js';
import { FIGURE, MOST_PRIMITIVES, NOTHING, ROWS, SKIN, TOON } from './shaders.js';
import { Things } from './things.js';

/** @import { Joints, Model, Primitive } from './body.js' */
/** @import { Camera, Window } from './camera.js' */
/** @import { Frame } from './frame.js' */
/** @import { Beside } from './props.js' */

const VERTEX_BYTES = 24;
const POSED_BYTES = 32;
const INK = [0x1a, 0x0f, 0x2a].map((part) => part / 255);
const [MAT, WALL] = [4, 8];
/** The joints in whose frames clothes are cut: see Garments.cs. */
const [WAIST, CHEST] = [1, 4];
/** Width of the line where one part of the body is before another, in metres. */
const OUTLINE = 0.0022;

/** Draws one body. Poses are set by {@link Renderer#pose}, then drawn from anywhere. */
export class Renderer {
  /** Whether the mat is drawn, or left to the page. */
  drawsMat = true;
  /** @type {Primitive[]} */
  primitives = [];
  mat = matBelow([]);
  #gl;
  #model;
  #rest;
  #colours = new Float32Array(3 * COLOURS);
  #waist = new Float32Array(12);
  #chest = new Float32Array(12);
  #occluderEnds = new Float32Array(0);
  #occluderWays = new Float32Array(0);
  #vertices = 0;
  #indices = 0;

  /**
   * @param {WebGL2RenderingContext} gl
   * @param {Model} model
   * @param {ArrayBuffer} mesh see FigureMesh.cs
   */
  constructor(gl, model, mesh) {
    this.#gl = gl;
    this.#model = model;
    this.#rest = primitivesOf(model, model.rest, jointsOf(model, model.rest), 0);
    const counts = new Int32Array(mesh, 0, 2);
    const vertices = this.#vertices = counts[0];
    this.#indices = counts[1] * 3;
    this.skin = programOf(gl, SKIN, NOTHING, ['vPlace', 'vNormal']);
    this.figure = programOf(gl, FIGURE, TOON);
    this.table = bufferOf(gl, gl.UNIFORM_BUFFER, MOST_PRIMITIVES * ROWS * 16);
    gl.uniformBlockBinding(this.skin.program, gl.getUniformBlockIndex(this.skin.program, 'Primitives'), 0);

    const given = bufferOf(gl, gl.ARRAY_BUFFER, new Uint8Array(mesh, 8, vertices * VERTEX_BYTES));
    const elements = bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, new Uint8Array(mesh, 8 + vertices * VERTEX_BYTES, this.#indices * 2));
    const posed = bufferOf(gl, gl.ARRAY_BUFFER, vertices * POSED_BYTES);
    const of = { buffer: given, stride: VERTEX_BYTES };
    const bytes = { ...of, type: gl.UNSIGNED_BYTE, as: /** @type {const} */ ('whole') };
    this.toSkin = layOut(gl, [
      { ...of, size: 3, type: gl.SHORT, as: 'float', offset: 0 },
      { ...bytes, size: 2, offset: 6 },
      { ...bytes, size: 4, offset: 8 },
      { ...bytes, size: 4, as: 'share', offset: 12 },
      { ...bytes, size: 4, offset: 16 },
      { ...bytes, size: 4, offset: 20 },
    ]);
    const result = { buffer: posed, type: gl.FLOAT, as: /** @type {const} */ ('float'), stride: POSED_BYTES };
    this.toDraw = layOut(gl, [{ ...result, size: 4, offset: 0 }, { ...result, size: 4, offset: 16 }, { ...bytes, size: 1, offset: 6 }], elements);
    this.feedback = gl.createTransformFeedback();
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, this.feedback);
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, posed);
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null);
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, null);
    this.things = new Things(gl);
    this.floor = new Floor(gl);
  }

  /** @param {string[]} colours in the order of Palette.cs, as #rrggbb */
  colour(colours) {
    colours.forEach((colour, i) => {
      const number = parseInt(colour.slice(1), 16);
      this.#colours.set([number >> 16, (number >> 8) & 255, number & 255].map((part) => part / 255), 3 * i);
    });
  }

  /**
   * @param {Frame} frame
   * @param {number} breath -1 to 1
   * @param {Beside} beside
   * @param {number} [share] how much of what is beside the person is there, 0 to 1
   */
  pose(frame, breath, beside, share = 1) {
    const joints = jointsOf(this.#model, frame);
    this.primitives = primitivesOf(this.#model, frame, joints, breath);
    this.mat = matUnder(matBelow(this.primitives), beside, share);
    this.things.place(beside, share, joints, this.mat, this.primitives);
    [this.#waist, this.#chest] = [WAIST, CHEST].map((joint) => intoBone(joints, joint));
    const ends = this.#model.occluders.map((row) => [pointOf(joints, row[0], row.slice(1, 4)), pointOf(joints, row[0], row.slice(4, 7))]);
    this.#occluderEnds = new Float32Array(ends.flatMap(([from], i) => [...from, this.#model.occluders[i][7]]));
    this.#occluderWays = new Float32Array(ends.flatMap(([from, to]) => subtract(to, from)));
    this.#fillTable();
  }

  /**
   * @param {Camera} camera
   * @param {number} lightSide -1 or 1, or between
   * @param {Window} window
   */
  draw(camera, lightSide, window) {
    const gl = this.#gl;
    const [key, view] = [keyOf(camera, lightSide), matrixOf(camera, window)];
    this.#skin(key);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT | gl.STENCIL_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.floor.draw(this.mat, this.#colours.subarray(3 * MAT, 3 * MAT + 3), this.drawsMat, view, (program) => this.#light(program, key));
    this.things.drawWalls(view, camera.eye, this.#colours.subarray(3 * WALL, 3 * WALL + 3), INK);
    gl.enable(gl.DEPTH_TEST);
    this.things.draw((program) => {
      this.#light(program, key);
      gl.uniformMatrix4fv(program.at('uView'), false, view);
      gl.uniform3fv(program.at('uColours'), this.#colours);
      gl.uniform3fv(program.at('uInk'), INK);
    });
    this.#figure(camera, view);
  }

  #fillTable() {
    const count = this.primitives.length;
    const table = new Float32Array(count * 4 * ROWS);
    const put = (/** @type {number} */ row, /** @type {number} */ i, /** @type {number[]} */ values) => table.set(values, (i * ROWS + row) * 4);
    this.primitives.forEach((one, i) => {
      const begins = one.chain > 0 && this.primitives[i - 1]?.chain !== one.chain;
      put(0, i, [...one.from, one.length]);
      put(1, i, [...one.forward, one.radii[0]]);
      put(2, i, [...one.along, one.radii[1]]);
      put(3, i, [...one.sideways, one.radii[2]]);
      put(4, i, [one.blend, one.until, one.chain, begins ? 1 : 0]);
      put(5, i, [one.depth, one.width, one.cloth]);
      const rest = this.#rest[i];
      for (let axis = 0; axis < 3; axis++) {
        const turn = [0, 1, 2].map((of) => one.forward[axis] * rest.forward[of] + one.along[axis] * rest.along[of] + one.sideways[axis] * rest.sideways[of]);
        put(6 + axis, i, [...turn, one.from[axis] - dot(turn, rest.from)]);
      }
    });
    const gl = this.#gl;
    gl.bindBuffer(gl.UNIFORM_BUFFER, this.table);
    gl.bufferSubData(gl.UNIFORM_BUFFER, 0, table);
  }

  /** @param {import('./programs.js').Program} program @param {number[]} key */
  #light(program, key) {
    const gl = this.#gl;
    gl.useProgram(program.program);
    gl.uniform4fv(program.at('uA'), this.#occluderEnds);
    gl.uniform3fv(program.at('uB'), this.#occluderWays);
    gl.uniform3fv(program.at('uKey'), key);
  }

  /** @param {number[]} key */
  #skin(key) {
    const gl = this.#gl;
    this.#light(this.skin, key);
    gl.uniform3fv(this.skin.at('uWaist'), this.#waist);
    gl.uniform3fv(this.skin.at('uChest'), this.#chest);
    gl.bindBufferBase(gl.UNIFORM_BUFFER, 0, this.table);
    gl.bindVertexArray(this.toSkin);
    gl.enable(gl.RASTERIZER_DISCARD);
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, this.feedback);
    gl.beginTransformFeedback(gl.POINTS);
    gl.drawArrays(gl.POINTS, 0, this.#vertices);
    gl.endTransformFeedback();
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null);
    gl.disable(gl.RASTERIZER_DISCARD);
  }

  /** @param {Camera} camera @param {Float32Array} view */
  #figure(camera, view) {
    const gl = this.#gl;
    const { program, at } = this.figure;
    gl.useProgram(program);
    gl.uniformMatrix4fv(at('uView'), false, view);
    gl.uniform3fv(at('uEye'), camera.eye);
    gl.uniform3fv(at('uColours'), this.#colours);
    gl.uniform3fv(at('uInk'), INK);
    gl.bindVertexArray(this.toDraw);
    gl.enable(gl.CULL_FACE);
    gl.enable(gl.STENCIL_TEST);
    gl.stencilFunc(gl.ALWAYS, 1, 255);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.REPLACE);
    gl.cullFace(gl.BACK);
    gl.uniform1f(at('uOutline'), 0);
    gl.drawElements(gl.TRIANGLES, this.#indices, gl.UNSIGNED_SHORT, 0);
    gl.depthMask(false);
    gl.stencilFunc(gl.EQUAL, 1, 255);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.INCR);
    gl.cullFace(gl.FRONT);
    gl.uniform1f(at('uOutline'), OUTLINE);
    gl.drawElements(gl.TRIANGLES, this.#indices, gl.UNSIGNED_SHORT, 0);
    gl.depthMask(true);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.bindVertexArray(null);
  }
}

/**
 * The axes of a joint's frame and its place, to bring a place of the world into that frame.
 *
 * @param {Joints} joints
 * @param {number} joint
 */
const intoBone = ({ places, turns }, joint) =>
  new Float32Array([...[[1, 0, 0], [0, 1, 0], [0, 0, 1]].flatMap((axis) => rotate(turns[joint], axis)), ...places[joint]]);
