// @ts-check
import { bufferOf, layOut, programOf } from './programs.js';
import { cornersOf, PROP_VERTEX, trianglesOf } from './props.js';
import { PROP, PROP_TONES } from './shaders.js';

/** @import { Program } from './programs.js' */
/** @import { Solid } from './props.js' */

/** Draws what stands beside the person. */
export class Things {
  /** What has to be seen of them. @type {number[][]} */
  corners = [];
  #gl;
  #program;
  #buffer;
  #layout;
  /** @type {Solid[]} */
  #solids = [];
  #vertices = 0;

  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    this.#gl = gl;
    this.#program = programOf(gl, PROP, PROP_TONES);
    this.#buffer = bufferOf(gl, gl.ARRAY_BUFFER, 4);
    const of = { buffer: this.#buffer, type: gl.FLOAT, as: /** @type {const} */ ('float'), stride: PROP_VERTEX * 4 };
    this.#layout = layOut(gl, [{ ...of, size: 3, offset: 0 }, { ...of, size: 3, offset: 12 }, { ...of, size: 1, offset: 24 }]);
  }

  /** @param {Solid[]} solids */
  place(solids) {
    if (solids === this.#solids) {
      return;
    }

    const gl = this.#gl;
    const triangles = trianglesOf(solids);
    [this.#solids, this.corners, this.#vertices] = [solids, cornersOf(solids), triangles.length / PROP_VERTEX];
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
  }

  /** @param {(program: Program) => void} light gives the program its light and colours */
  draw(light) {
    if (this.#vertices > 0) {
      light(this.#program);
      this.#gl.bindVertexArray(this.#layout);
      this.#gl.drawArrays(this.#gl.TRIANGLES, 0, this.#vertices);
    }
  }
}
