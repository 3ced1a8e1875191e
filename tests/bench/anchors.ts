/**
 * Prints how many highlights are found again in a transcript whose words were changed, and how long one takes.
 * Run: `npm run bench -- anchors`. With a real transcript as text, one file: `npm run bench -- anchors FILE`.
 */
import { readFileSync } from 'node:fs';
import { findAgain, someTalk } from '@/tests/support/edited-talk';
import { timed } from './measure';

const marks = 300;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const file = process.argv[3];
const real = file && readFileSync(file, 'utf8').split(/\s+/);

for (const share of [0, 0.1, 0.2, 0.3]) {
  const { result, ms } = timed(() =>
    seeds.map((seed) => findAgain(seed, real || someTalk(seed), share, marks)),
  );
  const sum = (of: 'right' | 'lost' | 'wrong') => result.reduce((all, it) => all + it[of], 0);
  const right = (100 * sum('right')) / (sum('right') + sum('lost') + sum('wrong'));
  console.log(
    `${share * 100} % of the words changed: ${right.toFixed(1)} % at the right place,`,
    `${sum('lost')} not found, ${sum('wrong')} at a wrong one;`,
    `${(ms / seeds.length / marks).toFixed(1)} ms each`,
  );
}
