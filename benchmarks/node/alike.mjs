// @ts-check
// Compares drawings with living figures. See benchmarks/README.md.
import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { open } from './page.mjs';

const [browser, ...given] = process.argv.slice(2);
if (!browser) {
  console.error('usage: node alike.mjs <browser> [--pictures <folder>] [pose[-view][-look][-mirrored]…]');
  process.exit(2);
}

const BAR = 0.04;
const LONGEST = 60_000;
const AT_ONCE = 25;
const LOOKS = ['sage', 'ochre', 'teal', 'lavender', 'rose'];
const drawings = path.join(import.meta.dirname, '../../content/drawings');

/** All categories, looks and views; props; mirrored; upside down, lying, seated, on the arms, on a chair, at a wall, with a strap. */
const SAMPLES = `
tree-1-sage tree-1-ochre tree-1-teal tree-1-lavender tree-1-rose tree-2 tree-3 tree-1-mirrored mountain-1-teal
warrior-two-1-ochre warrior-two-2 triangle-1-rose triangle-with-a-block-1-sage extended-side-angle-3 standing-forward-bend-1-sage
cat-1-sage cow-1-teal downward-facing-dog-1-sage downward-facing-dog-2 cobra-1-rose camel-1-sage wheel-1-ochre
crow-1-sage crow-1-teal-mirrored crow-2 side-crow-1-rose eight-angle-1-lavender
headstand-1-teal headstand-2 supported-shoulderstand-1-lavender handstand-split-legs-1-sage plow-1-rose
seated-half-twist-1-ochre seated-half-twist-3 seated-forward-bend-1-teal lotus-1-rose boat-1-lavender bound-angle-with-blocks-1-ochre
corpse-1-sage supine-twist-1-teal happy-baby-1-rose childs-pose-with-a-bolster-1-lavender reclining-bound-angle-with-a-bolster-2
chair-twist-1-sage chair-seat-1-teal bridge-feet-on-a-chair-1-rose easy-seat-on-a-cushion-1-teal deer-1-lavender
legs-up-the-wall-1-sage legs-up-the-wall-2 tree-at-a-wall-1-rose handstand-at-the-wall-1-teal-mirrored plank-at-a-wall-3
seated-forward-bend-with-a-strap-1-ochre happy-baby-with-a-strap-1-sage dancer-with-a-strap-2
`;

const at = given.indexOf('--pictures');
const folder = at < 0 ? null : given.splice(at, 2)[1];
const files = await readdir(drawings);
const poses = new Set(files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)));
const words = given[0] === 'all'
  ? [...poses].filter((pose) => pose !== 'drawn').flatMap((pose) => [1, 2, 3].map((view) => `${pose}-${view}`))
  : given.length > 0 ? given : SAMPLES.trim().split(/\s+/);

/** Which look a drawing without a name of one has: the same picture is there with the name. @param {string} pose */
async function ownLook(pose) {
  const own = await readFile(path.join(drawings, `${pose}-1.svg`), 'utf8');
  for (const look of LOOKS) {
    if (await readFile(path.join(drawings, `${pose}-1-${look}.svg`), 'utf8') === own) {
      return look;
    }
  }
  throw new Error(`Nobody's drawing of ${pose} is its own.`);
}

/** @param {string} word */
async function sampleOf(word) {
  const [, pose, view = '1', look, mirrored] = /^(.+?)(?:-([123]))?(?:-(sage|ochre|teal|lavender|rose))?(-mirrored)?$/.exec(word) ?? [];
  if (!pose || !poses.has(pose) || (look && view !== '1')) {
    throw new Error(`There is no drawing for ${word}.`);
  }
  return { word, pose, view: Number(view), look: look ?? await ownLook(pose), drawing: [pose, view, look].filter(Boolean).join('-'), mirrored: Boolean(mirrored) };
}

const samples = (await Promise.all(words.map(sampleOf))).sort((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look));
/** @type {{ sample: { word: string, look: string }, figure: number, all: number }[]} */
const results = [];
if (folder) {
  await mkdir(folder, { recursive: true });
}

for (let first = 0; first < samples.length; first += AT_ONCE) {
  const of = encodeURIComponent(JSON.stringify({ samples: samples.slice(first, first + AT_ONCE), pictures: folder !== null }));
  await open(browser, `alike.html?of=${of}`, LONGEST, async (answer) => {
    if (answer.fault) {
      throw new Error(answer.fault);
    }
    if (answer.sample) {
      results.push(answer);
      if (folder) {
        await writeFile(path.join(folder, `${answer.sample.word}.png`), Buffer.from(answer.picture.split(',')[1], 'base64'));
      }
    }
    return Boolean(answer.done);
  });
}

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`.padStart(7);
results.sort((a, b) => b.figure - a.figure);
for (const { sample, figure, all } of results) {
  console.log(`${percent(figure)} of the figure ${percent(all)} of the picture  ${sample.word} (${sample.look})`);
}

const over = results.filter(({ figure }) => figure > BAR);
console.log(`${results.length} compared, ${over.length} of them over ${percent(BAR).trim()}; in the middle ${percent(results[results.length >> 1].figure).trim()}.`);
process.exitCode = over.length === 0 ? 0 : 1;
