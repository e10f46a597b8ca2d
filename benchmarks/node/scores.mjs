// Reads Lighthouse's reports of one page and prints whether the best is enough, its four scores with the time of the largest
// paint, and what it flags. The second argument is the most that this time may be, in milliseconds.
import { readFileSync } from 'node:fs';

const [bar, latest, ...files] = process.argv.slice(2);
const least = bar.split(' ').map(Number);
const names = ['performance', 'accessibility', 'best-practices', 'seo'];

const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const scoresOf = ({ categories }) => names.map((name) => Math.round((categories[name].score ?? 0) * 100));
const sum = (scores) => scores.reduce((total, score) => total + score, 0);
const best = reports.toSorted((one, other) => sum(scoresOf(other)) - sum(scoresOf(one)))[0];
const scores = scoresOf(best);

const paint = Math.min(...reports.map(({ audits }) => audits['largest-contentful-paint'].numericValue));
console.log(scores.every((score, i) => score >= least[i]) && paint < Number(latest) ? 'enough' : 'below');
console.log(`${scores.join(' ')} ${(paint / 1000).toFixed(2)}`);
for (const { title, score, scoreDisplayMode, displayValue } of Object.values(best.audits)) {
  if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative' && scoreDisplayMode !== 'notApplicable') {
    console.log(`  ${title}${displayValue ? `: ${displayValue}` : ''}`);
  }
}
