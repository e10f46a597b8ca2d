// @ts-check
import { dot, mix, subtract } from './maths.js';
import { bufferOf, layOut, programOf } from './programs.js';
import { bandsOf, cornersOf, cornersOfWall, facesOf, PROP_VERTEX, trianglesOf, wallsBehind } from './props.js';
import { PLAIN, PLAIN_COLOUR, PROP, PROP_TONES } from './surroundings.js';

/** @import { Joints, Primitive } from './body.js' */
/** @import { Mat } from './camera.js' */
/** @import { Vector } from './maths.js' */
/** @import { Program } from './programs.js' */
/** @import { Beside, Solid, Wall } from './props.js' */

/** Draws what is beside the person. */
export class Things {
  /** What has to be seen of them. @type {Vector[]} */
  corners = [];
  #gl;
  #program;
  #buffer;
  #layout;
  #plain;
  #face;
  #toFace;
  /** @type {Solid[]} */
  #solids = [];
  /** @type {number[]} */
  #pieces = [];
  /** @type {Wall[]} */
  #walls = [];
  #vertices = 0;
  #share = 1;

  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    this.#gl = gl;
    this.#program = programOf(gl, PROP, PROP_TONES);
    this.#plain = programOf(gl, PLAIN, PLAIN_COLOUR);
    this.#buffer = bufferOf(gl, gl.ARRAY_BUFFER, 4);
    this.#face = bufferOf(gl, gl.ARRAY_BUFFER, 4 * 3 * 4);
    const float = { type: gl.FLOAT, as: /** @type {const} */ ('float'), offset: 0 };
    const of = { ...float, buffer: this.#buffer, stride: PROP_VERTEX * 4 };
    this.#layout = layOut(gl, [{ ...of, size: 3 }, { ...of, size: 3, offset: 12 }, { ...of, size: 1, offset: 24 }]);
    this.#toFace = layOut(gl, [{ ...float, buffer: this.#face, size: 3, stride: 12 }]);
  }

  /**
   * @param {Beside} beside
   * @param {number} share how much of them is there, 0 to 1
   * @param {Joints} joints
   * @param {Mat} mat
   * @param {Primitive[]} primitives
   */
  place(beside, share, joints, mat, primitives) {
    const { solids, walls, straps } = beside;
    const isSame = solids === this.#solids && straps.length === 0;
    if (solids !== this.#solids) {
      [this.#solids, this.#pieces] = [solids, trianglesOf(solids)];
    }

    this.#share = share;
    this.#walls = wallsBehind(walls, mat, primitives);
    const middle = [(mat.minX + mat.maxX) / 2, 0, (mat.minZ + mat.maxZ) / 2];
    this.corners = [...cornersOf(solids), ...this.#walls.flatMap(cornersOfWall)].map((corner) => corner.map((at, axis) => mix(middle[axis], at, share)));
    const bands = bandsOf(straps, joints);
    if (isSame && this.#vertices * PROP_VERTEX === this.#pieces.length) {
      return;
    }

    const triangles = new Float32Array(this.#pieces.length + bands.length);
    triangles.set(this.#pieces);
    triangles.set(bands, this.#pieces.length);
    this.#vertices = triangles.length / PROP_VERTEX;
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#buffer);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, triangles, this.#gl.DYNAMIC_DRAW);
  }

  /**
   * A wall is painted behind the person even where it stands before them: see Wall.cs.
   *
   * @param {Float32Array} view
   * @param {Vector} eye
   * @param {ArrayLike<number>} colour
   * @param {number[]} ink
   */
  drawWalls(view, eye, colour, ink) {
    const gl = this.#gl;
    for (const { corners, facing, opacity, shade } of this.#walls.flatMap(facesOf)) {
      if (dot(subtract(eye, corners[0]), facing) > 0) {
        gl.useProgram(this.#plain.program);
        gl.uniformMatrix4fv(this.#plain.at('uView'), false, view);
        const [red, green, blue] = ink.map((part, i) => mix(opacity * colour[i], part, shade) * this.#share);
        gl.uniform4f(this.#plain.at('uColour'), red, green, blue, (1 - (1 - opacity) * (1 - shade)) * this.#share);
        gl.bindBuffer(gl.ARRAY_BUFFER, this.#face);
        gl.bufferSubData(gl.ARRAY_BUFFER, 0, new Float32Array(corners.flat()));
        gl.bindVertexArray(this.#toFace);
        gl.drawArrays(gl.TRIANGLE_FAN, 0, 4);
      }
    }
  }

  /** @param {(program: Program) => void} light gives the program its light and colours */
  draw(light) {
    if (this.#vertices > 0 && this.#share > 0) {
      light(this.#program);
      this.#gl.uniform1f(this.#program.at('uShare'), this.#share);
      this.#gl.bindVertexArray(this.#layout);
      this.#gl.drawArrays(this.#gl.TRIANGLES, 0, this.#vertices);
    }
  }
}
