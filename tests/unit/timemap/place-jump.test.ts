import { expect, it } from 'vitest';
import type { Seam } from '@/lib/timemap/evidence';
import { placeJump, type Jump } from '@/lib/timemap/place-jump';

const seam = (time: number, strength = 0.5): Seam => ({ time, strength, kind: 'reservoir' });
const advert: Jump = { from: 10, to: 70, earliest: 100, latest: 500 };

it.each<[string, Jump, Seam[], number | undefined]>([
  ['two seams as far apart as the offsets', advert, [seam(200), seam(310), seam(370)], 300],
  ['weak ones, too, beside a strong single one', advert, [seam(200, 1), seam(310), seam(370)], 300],
  ['seams that are not quite as far apart', advert, [seam(310), seam(370.08)], 300.08],
  ['of two pairs the later', advert, [210, 270, 410, 470].map((at) => seam(at)), 400],
  ['the strongest single one, taken for its end', advert, [seam(310, 0.9), seam(480, 0.2)], 240],
  ['no seam that is too early or too late', advert, [seam(50), seam(700)], undefined],
  ['no seams', advert, [], undefined],
  ['a cut has one', { ...advert, to: -20 }, [seam(310)], 300],
])('%s', (_, jump, seams, at) => {
  const placed = placeJump(jump, seams);
  if (at === undefined) expect(placed).toBeUndefined();
  else expect(placed).toBeCloseTo(at, 6);
});
