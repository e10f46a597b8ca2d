// @ts-check
/**
 * What the search answers, see docs/openapi/v1.json.
 *
 * @typedef {object} Answer
 * @property {{ name_english: string, name_sanskrit: string, image_url: string, url: string }[]} poses
 * @property {{ name: string, duration_minutes: number, difficulty_level: string, image_url: string, url: string }[]} sequences
 * @property {{ name: string, name_sanskrit: string | null, summary: string, url: string }[]} breathing
 * @property {{ kind: 'category' | 'target_area' | 'focus_area' | 'style', label: string, url: string }[]} categories
 *
 * @typedef {object} Choice
 * @property {string} label
 * @property {string} detail
 * @property {string} [detailLanguage] of the detail, when it is not the page's
 * @property {string} [image]
 * @property {string} url
 *
 * @typedef {{ heading: string, choices: Choice[] }} Group
 */

/** The same words as on the page of the search. */
const KINDS = { category: 'kind of pose', target_area: 'part of the body', focus_area: 'focus of sequences', style: 'style of sequences' };

/**
 * @param {Answer} answer
 * @returns {Group[]} those that have something in them
 */
export function groupsOf(answer) {
  return [
    {
      heading: 'Poses',
      choices: answer.poses.map((pose) => (
        { label: pose.name_english, detail: pose.name_sanskrit, detailLanguage: 'sa-Latn', image: pose.image_url, url: pose.url })),
    },
    {
      heading: 'Sequences',
      choices: answer.sequences.map((sequence) => (
        { label: sequence.name, detail: `${minutes(sequence.duration_minutes)}, ${sequence.difficulty_level}`, image: sequence.image_url, url: sequence.url })),
    },
    {
      heading: 'Breathing',
      choices: answer.breathing.map((exercise) => ({ label: exercise.name, detail: exercise.summary, url: exercise.url })),
    },
    {
      heading: 'Categories',
      choices: answer.categories.map((category) => ({ label: category.label, detail: KINDS[category.kind], url: category.url })),
    },
  ].filter((group) => group.choices.length > 0);
}

/**
 * The arrows go round by way of the field itself.
 *
 * @param {number} at which choice is marked, -1 for none
 * @param {number} by 1 or -1
 * @param {number} count
 */
export function markAfter(at, by, count) {
  return ((at + 1 + by + count + 1) % (count + 1)) - 1;
}

/** @param {number} count */
export function announcement(count) {
  return count === 0 ? 'No suggestions' : count === 1 ? '1 suggestion' : `${count} suggestions`;
}

/** @param {number} count */
function minutes(count) {
  return count === 1 ? '1 minute' : `${count} minutes`;
}
