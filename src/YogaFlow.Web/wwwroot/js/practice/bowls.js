// @ts-check
/**
 * The sounds of a practice, computed: a singing bowl is a handful of partials that do not fit a scale, each a pair that
 * beats slowly and dies away at its own pace.
 *
 * @typedef {{ ratio: number, level: number, fade: number }} Partial fade: seconds until it has fallen to a third
 * @typedef {{ pitch: number, level: number, soft: number, beat: number, partials: Partial[], strikes: number[] }} Sound
 *   pitch and beat in hertz, soft and strikes in seconds
 */

/** @type {Partial[]} */
const BOWL = [
  { ratio: 1, level: 1, fade: 2.4 },
  { ratio: 2.71, level: 0.5, fade: 1.5 },
  { ratio: 5.15, level: 0.16, fade: 0.7 },
  { ratio: 8.24, level: 0.05, fade: 0.3 },
];

/** @type {Partial[]} */
const TONE = [
  { ratio: 1, level: 1, fade: 0.5 },
  { ratio: 2.76, level: 0.18, fade: 0.22 },
];

/** @type {Partial[]} */
const WOOD = [
  { ratio: 1, level: 1, fade: 0.028 },
  { ratio: 1.58, level: 0.5, fade: 0.018 },
];

/** @type {Record<string, Sound>} */
const SOUNDS = {
  begin: { pitch: 330, level: 0.5, soft: 0.006, beat: 0.8, partials: BOWL, strikes: [0] },
  change: { pitch: 247, level: 0.3, soft: 0.02, beat: 0.6, partials: BOWL, strikes: [0] },
  flow: { pitch: 523, level: 0.2, soft: 0.012, beat: 0.4, partials: TONE, strikes: [0] },
  warning: { pitch: 640, level: 0.35, soft: 0.002, beat: 0, partials: WOOD, strikes: [0, 0.22] },
  end: { pitch: 294, level: 0.5, soft: 0.006, beat: 0.7, partials: BOWL, strikes: [0, 3.2, 6.4] },
};

/** Beyond this many fades a partial cannot be heard. */
const INAUDIBLE = 5;

/**
 * @param {string} name one of the timeline's sounds; another name is a light tone
 * @param {number} rate samples per second
 * @returns {Float32Array<ArrayBuffer>}
 */
export function strike(name, rate) {
  const sound = SOUNDS[name] ?? SOUNDS.flow;
  const longest = Math.max(...sound.partials.map(({ fade }) => fade)) * INAUDIBLE;
  const samples = new Float32Array(Math.ceil((longest + Math.max(...sound.strikes)) * rate));
  const loudest = sound.partials.reduce((sum, { level }) => sum + level, 0);
  for (const start of sound.strikes) {
    for (const partial of sound.partials) {
      const level = sound.level * partial.level / loudest / 2;
      const pitch = sound.pitch * partial.ratio;
      ring(samples, start * rate, pitch, level, partial.fade, sound.soft, rate);
      ring(samples, start * rate, pitch + sound.beat, level, partial.fade, sound.soft, rate);
    }
  }

  return samples;
}

/**
 * Adds one dying sine: each sample follows from the two before it, so that no sine is computed in the loop.
 *
 * @param {Float32Array} samples
 * @param {number} from
 * @param {number} pitch
 * @param {number} level
 * @param {number} fade
 * @param {number} soft
 * @param {number} rate
 */
function ring(samples, from, pitch, level, fade, soft, rate) {
  const first = Math.round(from);
  const last = Math.min(samples.length, first + Math.round(fade * INAUDIBLE * rate));
  const decay = Math.exp(-1 / (fade * rate));
  const turn = 2 * Math.PI * pitch / rate;
  const [back1, back2] = [2 * Math.cos(turn) * decay, decay * decay];
  const attack = Math.max(1, soft * rate);
  const release = rate / 50;
  let [before, sample] = [0, level * Math.sin(turn) * decay];
  for (let i = first; i < last; i++) {
    samples[i] += sample * Math.min(1, (i - first) / attack, (last - i) / release);
    [before, sample] = [sample, back1 * sample - back2 * before];
  }
}
