// @ts-check
/** The programs of what is around the person: things, walls, mat and shadow. */
import { COLOURS, HEAD, LIGHT } from './light.js';

/** Things beside the person: flat faces with a tone each. */
export const PROP = `${HEAD}
layout(location=0) in vec3 aPlace;
layout(location=1) in vec3 aNormal;
layout(location=2) in float aMaterial;
uniform mat4 uView;
flat out int vMaterial;
out float vTone;
${LIGHT}
void main() {
  vMaterial = int(aMaterial);
  float facing = dot(aNormal, uKey);
  vTone = (facing * .5 + .5) * (facing > -.2 ? .25 + .75 * lightAt(aPlace + aNormal * .02) : .25) * 1.02;
  gl_Position = uView * vec4(aPlace, 1);
}`;

export const PROP_TONES = `${HEAD}
flat in int vMaterial;
in float vTone;
uniform vec3 uColours[${COLOURS}];
uniform vec3 uInk;
uniform float uShare;
out vec4 colour;
void main() {
  /* Grain instead of glass: what is behind a thing that comes or goes needs no order. */
  if (fract(52.98 * fract(dot(gl_FragCoord.xy, vec2(.0671, .00584)))) >= uShare) discard;
  vec3 c = uColours[vMaterial];
  c = mix(c, uInk, .2 * step(vTone, .52));
  c = mix(c, vec3(1), .2 * step(.80, vTone));
  colour = vec4(c, 1);
}`;

/** One face in one colour. */
export const PLAIN = `${HEAD}
layout(location=0) in vec3 aPlace;
uniform mat4 uView;
void main() { gl_Position = uView * vec4(aPlace, 1); }`;

export const PLAIN_COLOUR = `${HEAD}
uniform vec4 uColour;
out vec4 colour;
void main() { colour = uColour; }`;

/** The mat, and the shadow on it and around it: uBounds is the mat's middle and half its size. */
export const FLOOR = `${HEAD}
layout(location=0) in vec2 aPlace;
uniform mat4 uView;
uniform vec4 uBounds;
uniform float uShade;
out float vShade;
${LIGHT}
void main() {
  vec3 p = vec3(aPlace.x, 0, aPlace.y);
  vShade = 0.;
  if (uShade > .5) {
    p.xz = uBounds.xy + aPlace * (uBounds.zw + .3);
    float open = clamp(1. - 1.1 * closedAt(p, vec3(0, 1, 0)), 0., 1.);
    float shade = 1. - (.45 + .55 * lightAt(p + vec3(0, .003, 0))) * (.45 + .55 * open);
    vec2 q = abs(p.xz - uBounds.xy) - uBounds.zw + .06;
    vShade = shade * (1. - smoothstep(0., .3, length(max(q, 0.)) - .06));
  }
  gl_Position = uView * vec4(p, 1);
}`;

export const SHADE = `${HEAD}
in float vShade;
uniform float uShade;
uniform vec3 uMat;
out vec4 colour;
void main() {
  if (uShade < .5) { colour = vec4(uMat, 1); return; }
  float w = fwidth(vShade) * .7 + 1e-4;
  float low = .13 * smoothstep(.30 - w, .30 + w, vShade);
  float high = .16 * smoothstep(.62 - w, .62 + w, vShade);
  colour = vec4(0, 0, 0, 1. - (1. - low) * (1. - high));
}`;
