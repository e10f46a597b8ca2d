// @ts-check
/** What is needed of WebGL2 again and again. */

/**
 * @typedef {{ program: WebGLProgram, at: (name: string) => WebGLUniformLocation | null }} Program
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {string} vertex
 * @param {string} fragment
 * @param {string[]} [kept] what the vertices give back instead of being drawn
 * @returns {Program}
 */
export function programOf(gl, vertex, fragment, kept) {
  const program = gl.createProgram();
  for (const [kind, source] of /** @type {[number, string][]} */ ([[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]])) {
    const shader = gl.createShader(kind);
    if (!shader) {
      throw new Error('The graphics card gave up.');
    }

    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }

  if (kept) {
    gl.transformFeedbackVaryings(program, kept, gl.INTERLEAVED_ATTRIBS);
  }

  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
    throw new Error(['A program for the graphics card does not fit together.', gl.getProgramInfoLog(program), ...logs].join('\n'));
  }

  /** @type {Map<string, WebGLUniformLocation | null>} */
  const places = new Map();
  return {
    program,
    at(name) {
      if (!places.has(name)) {
        places.set(name, gl.getUniformLocation(program, name));
      }

      return places.get(name) ?? null;
    },
  };
}

/**
 * @typedef {object} Attribute
 * @property {WebGLBuffer} buffer
 * @property {number} size
 * @property {number} type
 * @property {'float' | 'share' | 'whole'} as
 * @property {number} stride
 * @property {number} offset
 *
 * @param {WebGL2RenderingContext} gl
 * @param {Attribute[]} attributes in the order of their locations
 * @param {WebGLBuffer} [elements]
 */
export function layOut(gl, attributes, elements) {
  const layout = gl.createVertexArray();
  gl.bindVertexArray(layout);
  attributes.forEach(({ buffer, size, type, as, stride, offset }, location) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    if (as === 'whole') {
      gl.vertexAttribIPointer(location, size, type, stride, offset);
    } else {
      gl.vertexAttribPointer(location, size, type, as === 'share', stride, offset);
    }
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, elements ?? null);
  gl.bindVertexArray(null);
  return layout;
}

/**
 * @param {WebGL2RenderingContext} gl
 * @param {number} target
 * @param {number | ArrayBufferView} content or how many bytes
 */
export function bufferOf(gl, target, content) {
  const buffer = gl.createBuffer();
  gl.bindBuffer(target, buffer);
  if (typeof content === 'number') {
    gl.bufferData(target, content, gl.DYNAMIC_COPY);
  } else {
    gl.bufferData(target, content, gl.STATIC_DRAW);
  }

  gl.bindBuffer(target, null);
  return buffer;
}
