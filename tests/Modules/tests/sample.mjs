/** A short practice as the server compiles it: settle 5 s, a hold of 30 s, change 5 s, the same on the other side, a flowing hold of 4 s. */
export function sample(manual = false) {
  const segment = (kind, start, seconds, step, side) =>
    ({ kind, start, seconds, end: start + seconds, step, pose: 'tree', side, cue: 'Stand tall.', block: null, round: 0, rounds: 0 });
  const signal = (at, kind, text) => ({ at, kind, text });
  return {
    sequence_id: 1, slug: 'short', name: 'Short', total_seconds: 74, steps: 3, manual_advance: manual,
    segments: [
      segment('preparation', 0, 5, 1, 'right'), segment('hold', 5, 30, 1, 'right'), segment('changeover', 35, 5, 2, 'left'),
      segment('hold', 40, 30, 2, 'left'), segment('hold', 70, 4, 3, null),
    ],
    signals: [
      signal(0, 'say', 'We begin with Tree, right side.'), signal(0, 'announce', 'We begin with Tree, right side.'),
      signal(5, 'sound', 'begin'), signal(5, 'say', 'Stand tall.'),
      signal(20, 'announce', 'Halfway.'), signal(30, 'sound', 'warning'), signal(30, 'announce', '5 seconds left.'),
      signal(35, 'sound', 'change'), signal(35, 'say', 'Switch sides: Tree, left side.'), signal(35, 'announce', 'Switch sides: Tree, left side.'),
      signal(40, 'sound', 'begin'), signal(40, 'say', 'Stand tall.'),
      signal(70, 'sound', 'flow'), signal(70, 'say', 'Tree. Stand tall.'), signal(70, 'announce', 'Tree.'),
      signal(74, 'sound', 'end'), signal(74, 'say', 'Your practice is complete.'), signal(74, 'announce', 'Your practice is complete.'),
    ],
    poses: { tree: { name: 'Tree', sanskrit: 'Vṛkṣāsana', image: '/figures/tree-1.svg', image_description: 'A person.', drawn_side: 'right' } },
  };
}
