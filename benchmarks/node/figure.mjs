// @ts-check
// How long a frame of a live figure takes without a graphics card, against a yardstick. See benchmarks/README.md.
import { open } from './page.mjs';

const [browser, look = 'sage', pose = 'tree'] = process.argv.slice(2);
if (!browser) {
  console.error('usage: node figure.mjs <browser> [look] [pose]');
  process.exit(2);
}

// The frame of the study that this came from took 6 yardsticks (258 ms then and there); half of that is allowed.
const BAR = Number(process.env.YOGAFLOW_FIGURE_BAR ?? 3);
const LONGEST = 180_000;
await open(browser, `figure.html?look=${look}&pose=${pose}`, LONGEST, (/** @type {{ frame: number, yardstick: number, fastest: number }} */ answer) => {
  const { frame, yardstick, fastest } = answer;
  const ratio = Math.min(frame / yardstick, fastest);
  console.log(`${look}, ${pose}, 640 px: ${frame.toFixed(0)} ms a frame, yardstick ${yardstick.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (at most ${BAR})`);
  process.exitCode = ratio <= BAR ? 0 : 1;
  return true;
});
