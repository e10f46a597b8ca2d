// @ts-check
/** What the programs that run on the graphics card share. */

export const HEAD = `#version 300 es
precision highp float;
precision highp int;
`;

/** How many capsules keep light from the rest. */
export const OCCLUDERS = 16;

export const COLOURS = 13;

/** Light and openness among the capsules: uA is one end and the radius, uB the way to the other end. */
export const LIGHT = `
uniform vec4 uA[${OCCLUDERS}];
uniform vec3 uB[${OCCLUDERS}];
uniform vec3 uKey;
float lightAt(vec3 p) {
  float seen = 1.;
  for (int i = 0; i < ${OCCLUDERS}; i++) {
    vec3 w = uA[i].xyz - p, d = uB[i];
    float kd = dot(uKey, d), dd = dot(d, d);
    float s = clamp((kd * dot(uKey, w) - dot(d, w)) / max(dd - kd * kd, 1e-6), 0., 1.);
    vec3 q = w + d * s;
    float t = dot(q, uKey);
    if (t > .02) seen = min(seen, .5 + 3.5 * (length(q - uKey * t) - uA[i].w) / t);
  }
  return smoothstep(0., 1., seen);
}
float closedAt(vec3 p, vec3 n) {
  float closed = 0.;
  for (int i = 0; i < ${OCCLUDERS}; i++) {
    vec3 w = uA[i].xyz - p, d = uB[i];
    w += d * clamp(-dot(w, d) / dot(d, d), 0., 1.);
    float l = length(w), r = uA[i].w;
    closed += max(0., dot(n, w) / l) * min(r * r / (l * l), 1.) * smoothstep(r * .95, r * 1.4, l);
  }
  return closed;
}
`;
