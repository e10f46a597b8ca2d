// @ts-check
/** The programs that run on the graphics card. The tones and thresholds are those of the drawings: see Tones.cs. */
import { COLOURS, HEAD, LIGHT } from './light.js';

/** Materials from this one on are strokes of the face. See Palette.cs. */
const STROKES = 9;

/** What a primitive is made of, in fours. */
export const ROWS = 9;
/** As many as a block holds on every device: 16 KiB. */
export const MOST_PRIMITIVES = 113;

/**
 * Once for each vertex of a posture: carries it along with its primitives, draws it onto their distance field, and
 * gives it its tone. A block of numbers is quicker to look up than a texture: ROWS of four for each primitive.
 */
export const SKIN = `${HEAD}
layout(location=0) in vec3 aPlace;
layout(location=1) in uvec2 aKind;
layout(location=2) in uvec4 aCarriers;
layout(location=3) in vec4 aWeights;
layout(location=4) in uvec4 aNear;
layout(location=5) in uvec4 aFar;
layout(std140) uniform Primitives { vec4 uP[${ROWS * MOST_PRIMITIVES}]; };
uniform vec3 uWaist[4];
uniform vec3 uChest[4];
out vec4 vPlace;
out vec4 vNormal;
${LIGHT}
vec4 row(uint i, int r) { return uP[int(i) * ${ROWS} + r]; }
void join(inout float a, inout vec3 ga, float b, vec3 gb, float radius) {
  radius *= 1.25;
  float h = max(radius - abs(a - b), 0.) / radius, w = .5 * h * h;
  ga = a < b ? mix(ga, gb, w) : mix(gb, ga, w);
  a = min(a, b) - h * h * h * radius / 6.;
}
uint nearest;
float field(vec3 p, out vec3 gradient) {
  uint near[8] = uint[8](aNear.x, aNear.y, aNear.z, aNear.w, aFar.x, aFar.y, aFar.z, aFar.w);
  float whole = 1., part = 1., meeting = .003, best = 1e9;
  vec3 g = vec3(0, 1, 0), gp = g;
  int chain = -1;
  for (int j = 0; j < 8; j++) {
    uint i = near[j];
    if (i == 255u) break;
    vec4 A = row(i, 0), X = row(i, 1), Y = row(i, 2), Z = row(i, 3), M = row(i, 4), S = row(i, 5);
    vec3 v = p - A.xyz;
    vec3 q = vec3(dot(v, X.xyz) / S.x, dot(v, Y.xyz), dot(v, Z.xyz) / S.y);
    float t = A.w > 1e-5 ? clamp(q.y / A.w, 0., 1.) : 0.;
    float e = t * t * (3. - 2. * t), u = 1. - e;
    float r = X.w * u * u + 2. * Y.w * u * e + Z.w * e * e;
    q.y -= A.w * t;
    float l = length(q) + 1e-6;
    vec3 slope = vec3(q.x / S.x, q.y, q.z / S.y);
    float steep = length(slope) / l + 1e-6;
    vec3 gi = (X.xyz * slope.x + Y.xyz * slope.y + Z.xyz * slope.z) / (steep * l);
    float d = (l - r) / max(steep, .5);
    if (d < best) { best = d; nearest = i; }
    float blend = M.x;
    if (M.y < 2.) blend = max(M.x * (1. - smoothstep(0., M.y, t)), .003);
    int c = int(M.z);
    if (c == chain) {
      join(part, gp, d, gi, blend);
    } else {
      if (chain >= 0) join(whole, g, part, gp, meeting);
      chain = c; part = d; gp = gi;
      meeting = M.w > .5 ? blend : .003;
    }
  }
  if (chain >= 0) join(whole, g, part, gp, meeting);
  gradient = g;
  return whole;
}
vec3 into(vec3 bone[4], vec3 p) { p -= bone[3]; return vec3(dot(p, bone[0]), dot(p, bone[1]), dot(p, bone[2])); }
/* Where the edges of clothes are, as Garments.cs has them: over .1 is skin, over 0 the top, over -.022 the waistband, then the leggings. */
float garmentAt(vec3 p, int material) {
  int cloth = int(row(nearest, 5).z);
  if (cloth == 1) {
    vec3 q = into(uWaist, p);
    return clamp(q.y - .028 - .03 * max(q.x, 0.), -.05, .05);
  }
  if (cloth == 2) return .05;
  if (cloth == 3 || cloth == 6) {
    vec3 q = into(uChest, p);
    float aside = abs(q.z), neck = q.y - (q.x > -.02 ? .098 + 9. * q.z * q.z : .125 + 4. * q.z * q.z);
    float bare = min(neck, .085 - aside);
    if (cloth == 6) bare = max(bare, aside - max(.088, .165 - .62 * max(0., q.y)));
    return .1 + clamp(min(q.y, bare), -.05, .05);
  }
  if (cloth == 4) return .15;
  if (cloth == 5) return -.05;
  return material == 0 ? .15 : material == 1 ? .05 : material == 2 ? -.05 : -.011;
}
void main() {
  vec4 rest = vec4(aPlace / 8192., 1);
  vec3 p = vec3(0), g;
  for (int k = 0; k < 4; k++) {
    uint i = aCarriers[k];
    p += aWeights[k] * vec3(dot(row(i, 6), rest), dot(row(i, 7), rest), dot(row(i, 8), rest));
  }
  p /= aWeights.x + aWeights.y + aWeights.z + aWeights.w;
  bool stroke = aKind.x >= ${STROKES}u;
  /* A triangle cuts its corner off: the skin stands out by what its edges lack on average. */
  float level = stroke ? .0028 : .0015;
  for (int i = 0; i < 2; i++) {
    float d = field(p, g) - level;
    p -= g * clamp(d, -.05, .05) / max(dot(g, g), .3);
  }
  vec3 normal = normalize(g);
  vNormal = vec4(normal, garmentAt(p, int(aKind.x)));
  float tone = .65;
  if (!stroke) {
    field(p + normal * .014, g);
    vec3 n = normalize(g + normal * .5);
    float facing = dot(n, uKey);
    float light = facing > -.2 ? lightAt(p + normal * .012) : 0.;
    float open = clamp(1. - .85 * closedAt(p, n) - .6 * max(0., -n.y) * exp(-5. * p.y), 0., 1.);
    tone = max((facing * .5 + .5) * (.25 + .75 * light) * (.45 + .55 * open) * 1.08, float(aKind.y) / 255.);
  }
  vPlace = vec4(p, tone);
}`;

export const NOTHING = `${HEAD}
out vec4 colour;
void main() { colour = vec4(0); }`;

export const FIGURE = `${HEAD}
layout(location=0) in vec4 aPlace;
layout(location=1) in vec4 aNormal;
layout(location=2) in uint aMaterial;
uniform mat4 uView;
uniform vec3 uEye;
uniform float uOutline;
flat out int vMaterial;
out float vTone;
out float vGarment;
void main() {
  vec3 p = aPlace.xyz;
  vGarment = aNormal.w;
  if (uOutline > 0.) p += aNormal.xyz * uOutline + normalize(p - uEye) * .012;
  vMaterial = int(aMaterial);
  vTone = aPlace.w;
  gl_Position = uOutline > 0. && vMaterial >= ${STROKES} ? vec4(2, 2, 2, 1) : uView * vec4(p, 1);
}`;

export const TOON = `${HEAD}
flat in int vMaterial;
in float vTone;
in float vGarment;
uniform vec3 uColours[${COLOURS}];
uniform vec3 uInk;
uniform float uOutline;
out vec4 colour;
void main() {
  if (uOutline > 0.) { colour = vec4(uInk * .38, .38); return; }
  float w = fwidth(vTone) * .7 + 1e-4;
  vec3 c = uColours[vMaterial];
  if (vMaterial < 3 || vMaterial == 5) {
    float e = fwidth(vGarment) * .6 + 1e-5;
    c = mix(uColours[2], uColours[5], smoothstep(-.022 - e, -.022 + e, vGarment));
    c = mix(c, uColours[1], smoothstep(-e, e, vGarment));
    c = mix(c, uColours[0], smoothstep(.1 - e, .1 + e, vGarment));
  }
  c = mix(c, uInk, .17 * (1. - smoothstep(.50 - w, .50 + w, vTone)));
  c = mix(c, uInk, .17 * (1. - smoothstep(.27 - w, .27 + w, vTone)));
  c = mix(c, vec3(1), .13 * smoothstep(.80 - w, .80 + w, vTone));
  colour = vec4(c, 1);
}`;
