import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcement, groupsOf, markAfter } from '../../../src/YogaFlow.Web/wwwroot/js/search/choices.js';

const tree = { name_english: 'Tree', name_sanskrit: 'Vṛkṣāsana', image_url: '/figures/tree-1.svg', url: '/poses/tree' };
const quiet = { name: 'Quiet rest', duration_minutes: 1, difficulty_level: 'beginner', image_url: '/figures/corpse-1.svg', url: '/sequences/quiet-rest' };
const box = { name: 'Box Breath', name_sanskrit: null, summary: 'Four equal sides.', url: '/breathing/box-breath' };

test('a group with nothing in it is left out', () => {
  assert.deepEqual(groupsOf({ poses: [], sequences: [], breathing: [], categories: [] }), []);
  assert.deepEqual(groupsOf({ poses: [], sequences: [quiet], breathing: [], categories: [] }).map((group) => group.heading), ['Sequences']);
});

test('each choice says what it is and where it leads', () => {
  const [poses, sequences, breathing, categories] = groupsOf({
    poses: [tree], sequences: [quiet, { ...quiet, duration_minutes: 20 }], breathing: [box],
    categories: [{ kind: 'target_area', label: 'Hips', url: '/poses?target_area=hips' }],
  });
  assert.deepEqual(poses.choices, [{ label: 'Tree', detail: 'Vṛkṣāsana', detailLanguage: 'sa-Latn', image: '/figures/tree-1.svg', url: '/poses/tree' }]);
  assert.deepEqual(sequences.choices.map((choice) => choice.detail), ['1 minute, beginner', '20 minutes, beginner']);
  assert.deepEqual(breathing.choices, [{ label: 'Box Breath', detail: 'Four equal sides.', url: '/breathing/box-breath' }]);
  assert.deepEqual(categories.choices, [{ label: 'Hips', detail: 'part of the body', url: '/poses?target_area=hips' }]);
});

test('the arrows go round by way of the field', () => {
  const down = [-1, 0, 1, 2].map((at) => markAfter(at, 1, 3));
  const up = [-1, 0, 1, 2].map((at) => markAfter(at, -1, 3));
  assert.deepEqual(down, [0, 1, 2, -1]);
  assert.deepEqual(up, [2, -1, 0, 1]);
});

test('the number of suggestions is said in words', () => {
  assert.deepEqual([0, 1, 6].map(announcement), ['No suggestions', '1 suggestion', '6 suggestions']);
});
