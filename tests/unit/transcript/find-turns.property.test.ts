import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';
import { speech, twoDigits } from './rows';

interface Turn {
  speaker: string;
  paragraphs: string[];
}

const row = (text: string, extra: Partial<Row> = {}): Row => ({
  text,
  kind: 'text',
  path: 'main>div.episode>p',
  ...extra,
});
const names = ['Ada Lark', 'Ben van Ode', 'Zoë', 'Speaker 4'];

/**
 * A conversation of people who all come back, as pages hold them. Its last turn is not the longest: where the page's end has
 * the same container, rows beyond what a turn had before are taken for what follows (`trimTail`).
 */
const conversation = fc
  .array(
    fc.record({
      speaker: fc.nat(3),
      paragraphs: fc.array(fc.constantFrom(...speech), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 14, maxLength: 60, size: 'max' },
  )
  .map((turns): Turn[] => {
    const first = names.flatMap((speaker) => [
      { speaker, paragraphs: [`I am ${speaker}, and this is my first word on it all. Hear me.`] },
      {
        speaker,
        paragraphs: ['And this is the second, which follows at once.', ...speech.slice(0, 2)],
      },
    ]);
    return [...first, ...turns.map((turn) => ({ ...turn, speaker: names[turn.speaker]! }))];
  });

const styles: Record<string, (turn: Turn, index: number) => Row[]> = {
  'Name: text': ({ speaker, paragraphs: [first, ...more] }) => [
    row(`${speaker}: ${first}`),
    ...more.map((text) => row(text)),
  ],
  'NAME: text': ({ speaker, paragraphs: [first, ...more] }) => [
    row(`${speaker.toUpperCase()}: ${first}`),
    ...more.map((text) => row(text)),
  ],
  'Name:Text': ({ speaker, paragraphs: [first, ...more] }) => [
    row(`${speaker}:${first}`),
    ...more.map((text) => row(text)),
  ],
  'Name: alone': ({ speaker, paragraphs }) => [
    row(`${speaker}:`),
    ...paragraphs.map((text) => row(text)),
  ],
  'a name in bold': ({ speaker, paragraphs: [first, ...more] }) => [
    row(`${speaker} ${first}`, { lead: speaker }),
    ...more.map((text) => row(text)),
  ],
  'a name in a place of its own': ({ speaker, paragraphs }) => [
    row(speaker, { path: 'main>div.episode>div.name' }),
    ...paragraphs.map((text) => row(text)),
  ],
  'a name in a heading': ({ speaker, paragraphs }) => [
    row(speaker, { kind: 'heading', path: 'main>div.episode>h4' }),
    ...paragraphs.map((text) => row(text)),
  ],
  'M:SS alone, then Name: text': ({ speaker, paragraphs: [first, ...more] }, index) => [
    row(`${Math.floor(index / 4)}:${twoDigits((index % 4) * 15)}`),
    row(`${speaker}: ${first}`),
    ...more.map((text) => row(text)),
  ],
};

const before = [row('Home', { kind: 'chrome' }), row('About the night', { kind: 'heading' })];
const after = [row('More episodes', { kind: 'heading' }), row('Ada Lark: The Mill')];

test.each(Object.entries(styles))('gives back what was said, written as %s', (style, write) => {
  const nameOf = (name: string) => (style.startsWith('NAME') ? name.toUpperCase() : name);
  fc.assert(
    fc.property(conversation, (turns) => {
      const found = findBlocks([...before, ...turns.flatMap(write), ...after]);
      expect(found?.blocks.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(
        turns.map(({ speaker, paragraphs }) => `${nameOf(speaker)}: ${paragraphs.join(' ')}`),
      );
    }),
    { numRuns: 40 },
  );
});
