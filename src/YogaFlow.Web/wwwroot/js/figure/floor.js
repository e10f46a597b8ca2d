// @ts-check
import { outlineOf } from './camera.js';
import { bufferOf, layOut, programOf } from './programs.js';
import { FLOOR, SHADE } from './surroundings.js';

/** @import { Mat } from './camera.js' */
/** @import { Program } from './programs.js' */

const CELLS = 56;
/** How many of them side by side. */
const COLUMN = 6;

/** Draws the mat, and the shadow on it and around it. */
export class Floor {
  #gl;
  #program;
  #outline;
  #toOutline;
  #toSquares;

  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    this.#gl = gl;
    this.#program = programOf(gl, FLOOR, SHADE);
    const flat = { size: 2, type: gl.FLOAT, as: /** @type {const} */ ('float'), stride: 8, offset: 0 };
    this.#outline = bufferOf(gl, gl.ARRAY_BUFFER, 32 * 4);
    this.#toOutline = layOut(gl, [{ ...flat, buffer: this.#outline }]);
    this.#toSquares = layOut(
      gl, [{ ...flat, buffer: bufferOf(gl, gl.ARRAY_BUFFER, corners(CELLS)) }], bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, squares(CELLS)));
  }

  /**
   * @param {Mat} mat
   * @param {Float32Array} colour
   * @param {boolean} isSeen whether the mat is drawn, or its shadow alone
   * @param {Float32Array} view
   * @param {(program: Program) => void} light takes the program into use, and gives it its light
   */
  draw(mat, colour, isSeen, view, light) {
    const gl = this.#gl;
    const { minX, maxX, minZ, maxZ } = mat;
    light(this.#program);
    gl.disable(gl.DEPTH_TEST);
    gl.uniformMatrix4fv(this.#program.at('uView'), false, view);
    gl.uniform4f(this.#program.at('uBounds'), (minX + maxX) / 2, (minZ + maxZ) / 2, (maxX - minX) / 2, (maxZ - minZ) / 2);
    gl.uniform3fv(this.#program.at('uMat'), colour);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#outline);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, new Float32Array(outlineOf(mat)));
    gl.uniform1f(this.#program.at('uShade'), 0);
    if (isSeen) {
      gl.bindVertexArray(this.#toOutline);
      gl.drawArrays(gl.TRIANGLE_FAN, 0, 16);
    }

    gl.uniform1f(this.#program.at('uShade'), 1);
    gl.bindVertexArray(this.#toSquares);
    gl.drawElements(gl.TRIANGLES, CELLS * CELLS * 6, gl.UNSIGNED_SHORT, 0);
  }
}

/** The corners of a square from -1 to 1 in small squares. @param {number} cells on an edge */
function corners(cells) {
  const at = (/** @type {number} */ i) => i / cells * 2 - 1;
  return new Float32Array(Array.from({ length: (cells + 1) ** 2 }, (_, i) => [at(i % (cells + 1)), at(Math.floor(i / (cells + 1)))]).flat());
}

/**
 * Two triangles for each of those small squares, in columns so narrow that a corner is still remembered from the row
 * before: what is computed at a corner is dear.
 *
 * @param {number} cells on an edge
 */
function squares(cells) {
  const indices = [];
  for (let column = 0; column < cells; column += COLUMN) {
    for (let z = 0; z < cells; z++) {
      for (let x = column; x < Math.min(column + COLUMN, cells); x++) {
        const corner = z * (cells + 1) + x, below = corner + cells + 1;
        indices.push(corner, corner + 1, below + 1, corner, below + 1, below);
      }
    }
  }

  return new Uint16Array(indices);
}
