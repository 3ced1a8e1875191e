import { describe, expect, it } from 'vitest';
import { alignLines } from '@/lib/alignment/align-lines';
import { expectedPauses } from '@/lib/alignment/expected-pauses';
import type { Line } from '@/lib/transcript/types';
import { createRandom } from '@/tests/bench/synthetic-episode';
import { cpuTime, soon } from '@/tests/support/cpu-time';
import { heardTalk, talkLines } from '@/tests/support/heard-talk';

const long = {
  start: 100,
  end: 120,
  text: 'Aaaaaaaaaaaaaaaaa. Bbbbbbbbbbbbbbbbb. Ccccccccccccccccc.',
};
const guessed = (lines: readonly Line[]) =>
  expectedPauses(lines).filter(({ spread }) => spread !== undefined);

describe('pauses guessed within a long cue', () => {
  it('stand between its sentences, and are the less sure the farther its ends are', () => {
    const [first, second] = guessed([long]);
    expect((first!.start + first!.end) / 2).toBeCloseTo(106.6, 0);
    expect((second!.start + second!.end) / 2).toBeCloseTo(113.4, 0);
    const [alone] = guessed([{ ...long, end: 140 }]);
    expect(alone!.spread!).toBeGreaterThan(first!.spread!);
  });

  it('are the same in the lines that it was cut into', () => {
    const texts = long.text.match(/\S+/g)!;
    const all = texts.join('').length;
    let said = 0;
    const cut = texts.map((text) => {
      const start = 100 + (20 * said) / all;
      said += text.length;
      return { start, end: 100 + (20 * said) / all, text };
    });
    expect(guessed(cut)).toEqual(guessed([long]));
  });

  it.each([
    ['a short one', { ...long, end: 107 }],
    ['one of minutes', { ...long, end: 300 }],
    ['one with more sentences than can be said', { ...long, text: 'So. '.repeat(30) }],
    ['one without punctuation', { ...long, text: 'so '.repeat(60) }],
  ])('there are none in %s', (_, line) => {
    expect(guessed([line])).toEqual([]);
  });

  it('are through soon, whatever stands in it', () => {
    const began = cpuTime();
    for (const text of ['.', '."', '. ', '.""" ']) {
      guessed([{ ...long, text: text.repeat(2_000_000) }]);
    }
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});

describe('a transcript of one cue a turn', () => {
  const lines = talkLines(1, 140);
  const turns = turnsOf(lines);
  const adverts = [12, 26].map((turn) => ({ at: turns[turn]!.start - 0.1, seconds: 40 + turn }));

  it('finds its place without seams', () => {
    const heard = heardTalk(lines, adverts);
    const { stretches, fit } = alignLines(turns, { ...heard, seams: [] });
    expect(fit).toBeGreaterThan(0.8);
    for (const turn of turns) {
      const { offset } = stretches.find((it) => it.start <= turn.start && turn.start < it.end)!;
      expect(Math.abs(offset - heard.offsetOf(turn))).toBeLessThan(0.5);
    }
  });

  it.each([2, 3, 4, 5, 6, 7])('has none in another recording (%d)', (seed) => {
    const heard = heardTalk(talkLines(seed, 140), adverts);
    expect(alignLines(turns, { ...heard, seams: [] }).fit).toBeLessThan(0.5);
  });
});

/** Each turn some lines, with about as many letters as take so long to say. */
function turnsOf(lines: readonly Line[]): Line[] {
  const random = createRandom(1);
  const turns: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const said = lines.slice(at, (at += 1 + Math.floor(random() * 6)));
    const texts = said.map(({ start, end }) => {
      const letters = (end - start) * 15 * (0.85 + 0.3 * random());
      return `${'letters '.repeat(20).slice(0, letters)}.`;
    });
    turns.push({ start: said[0]!.start, end: said.at(-1)!.end, text: texts.join(' ') });
  }
  return turns;
}
