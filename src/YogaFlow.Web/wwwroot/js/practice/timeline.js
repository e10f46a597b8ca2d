// @ts-check
/**
 * Questions about a timeline as the server compiles it. Its times are whole seconds; positions are milliseconds.
 *
 * @typedef {'left' | 'right'} Side
 * @typedef {object} Segment
 * @property {'preparation' | 'hold' | 'changeover'} kind
 * @property {number} start
 * @property {number} seconds
 * @property {number} end
 * @property {number} step the hold that this is or leads to, from 1
 * @property {string} pose
 * @property {Side | null} side
 * @property {string} cue
 * @property {string | null} block
 * @property {number} round
 * @property {number} rounds
 * @property {number} [added] seconds that the person added while practising
 *
 * @typedef {{ at: number, kind: 'sound' | 'say' | 'announce', text: string }} Signal
 * @typedef {object} Pose
 * @property {string} name
 * @property {string} sanskrit
 * @property {string} image
 * @property {string} image_description
 * @property {string} [mirrored_description] missing from a timeline that was kept long ago
 * @property {Side | null} drawn_side
 *
 * @typedef {object} Timeline
 * @property {number} sequence_id
 * @property {string} slug
 * @property {string} name
 * @property {number} total_seconds
 * @property {number} steps
 * @property {boolean} manual_advance
 * @property {Segment[]} segments
 * @property {Signal[]} signals
 * @property {Record<string, Pose>} poses
 */

/** Further than this into a hold, in milliseconds, one has settled in it. */
const SETTLED = 3000;

/**
 * The segment that is on at a position; the last one at the end and after it.
 *
 * @param {Timeline} timeline
 * @param {number} position
 */
export function segmentAt(timeline, position) {
  let low = 0;
  let high = timeline.segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeline.segments[middle].end * 1000 > position) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }

  return low;
}

/**
 * Where going on leads: to the next hold at once, or, from a hold that waits at its end, to the way to the next one.
 *
 * @param {Timeline} timeline
 * @param {number} index
 * @param {boolean} waiting
 */
export function forwardFrom(timeline, index, waiting) {
  const hold = timeline.segments.find((segment, i) => i > index && segment.kind === 'hold');
  return (waiting || !hold ? timeline.segments[index].end : hold.start) * 1000;
}

/**
 * Where going back leads: to the beginning of a hold in which one has settled, otherwise to the hold before.
 *
 * @param {Timeline} timeline
 * @param {number} index
 * @param {number} position
 */
export function backFrom(timeline, index, position) {
  const here = timeline.segments[index];
  const settled = here.kind === 'hold' && position - here.start * 1000 > SETTLED;
  const hold = settled ? here : timeline.segments.findLast((segment, i) => i < index && segment.kind === 'hold');
  return (hold?.start ?? 0) * 1000;
}

/**
 * The pose that comes after the one on the screen: a preparation or changeover already shows its own.
 *
 * @param {Timeline} timeline
 * @param {number} index
 */
export function comingUp(timeline, index) {
  const { step } = timeline.segments[index];
  return timeline.segments.find((segment) => segment.kind === 'hold' && segment.step === step + 1);
}

/**
 * Where a practice that goes on by hand waits: at the end of the hold that is on or comes next.
 *
 * @param {Timeline} timeline
 * @param {number} position
 */
export function waitingPoint(timeline, position) {
  const hold = timeline.segments.find((segment) => segment.kind === 'hold' && segment.end * 1000 > position);
  // One millisecond short of the end, which belongs to what follows.
  return hold ? hold.end * 1000 - 1 : Infinity;
}

/**
 * Signals after one position and up to another.
 *
 * @param {Timeline} timeline
 * @param {number} after
 * @param {number} upTo
 */
export function signalsBetween(timeline, after, upTo) {
  return timeline.signals.filter((signal) => signal.at * 1000 > after && signal.at * 1000 <= upTo);
}

/**
 * @param {Timeline} timeline
 * @param {Segment} segment
 */
export function nameOf(timeline, segment) {
  const { name } = timeline.poses[segment.pose];
  return segment.side ? `${name}, ${segment.side} side` : name;
}

/**
 * What is spoken as a segment begins, without the name when the name goes before it.
 *
 * @param {Timeline} timeline
 * @param {number} index
 */
export function spokenAt(timeline, index) {
  const segment = timeline.segments[index];
  const said = timeline.signals.find((signal) => signal.kind === 'say' && signal.at === segment.start)?.text ?? '';
  const name = `${nameOf(timeline, segment)}.`;
  return said.startsWith(name) ? said.slice(name.length).trim() : said;
}

/**
 * What is said to someone who comes to a segment by a jump and so has not heard its name yet.
 *
 * @param {Timeline} timeline
 * @param {number} index
 */
export function arrivalAt(timeline, index) {
  const segment = timeline.segments[index];
  return segment.kind === 'hold'
    ? `${nameOf(timeline, segment)}. ${spokenAt(timeline, index)}`.trim()
    : spokenAt(timeline, index);
}

/**
 * Whether a spoken signal says which pose comes: such a one is never cut short.
 *
 * @param {Timeline} timeline
 * @param {Signal} signal
 */
export function saysName(timeline, signal) {
  const segment = timeline.segments[segmentAt(timeline, signal.at * 1000)];
  return segment.kind !== 'hold' || signal.text.startsWith(nameOf(timeline, segment));
}

/**
 * The same timeline with one segment made longer; what has not happened yet moves with it, and the warning comes again.
 *
 * @param {Timeline} timeline
 * @param {number} index
 * @param {number} position where the practice is, inside that segment
 * @param {number} seconds
 * @returns {Timeline}
 */
export function lengthened(timeline, index, position, seconds) {
  const longer = timeline.segments[index];
  const warning = timeline.signals.find((signal) =>
    signal.text === 'warning' && signal.kind === 'sound' && signal.at > longer.start && signal.at < longer.end);
  const moves = (/** @type {number} */ at) => at * 1000 > position || (warning !== undefined && at >= warning.at);
  return {
    ...timeline,
    total_seconds: timeline.total_seconds + seconds,
    segments: timeline.segments.map((segment, i) => i < index ? segment : {
      ...segment,
      start: segment.start + (i > index ? seconds : 0),
      seconds: segment.seconds + (i === index ? seconds : 0),
      end: segment.end + seconds,
      added: (segment.added ?? 0) + (i === index ? seconds : 0),
    }),
    signals: timeline.signals.map((signal) => moves(signal.at) ? { ...signal, at: signal.at + seconds } : signal),
  };
}
