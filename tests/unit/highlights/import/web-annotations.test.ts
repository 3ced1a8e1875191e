import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWebAnnotations } from '@/lib/highlights/export/web-annotations';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { highlightColours } from '@/lib/highlights/types';
import { someEpisodes } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';
import { trickyText } from '@/tests/support/tricky-text';

const now = Date.UTC(2026, 5, 1);
const options = { id: 'urn:uuid:0', exported: '2026-05-04T00:00:00.000Z' };
const annotation = (fields: object) =>
  JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...fields });
const quote = { type: 'TextQuoteSelector', exact: 'the words' };

describe('Web Annotations', () => {
  it('come back as they were written, but for their place in a transcript', () => {
    const { episodes, highlights, problems } = parseImport(
      exportWebAnnotations(someEpisodes, options),
      now,
    );
    expect(problems).toEqual([]);
    expect(episodes).toMatchObject(someEpisodes.map(({ episode }) => episode));
    const kept = new Map(highlights.map((it) => [it.id, it]));
    for (const { highlights: marked } of someEpisodes) {
      for (const highlight of marked) {
        const { playbackStart: start, playbackEnd: end } = highlight;
        const { episodeId, range } = kept.get(highlight.id)!;
        expect(kept.get(highlight.id)).toEqual({ ...highlight, episodeId, range, start, end });
      }
    }
  });

  it('come back whatever their texts hold', () => {
    const text = trickyText(40);
    const marks = fc.record({
      id: trickyText(60, 1).map((it) => it.toWellFormed()),
      quote: text.filter((it) => /\S/.test(it)),
      note: text,
      tags: fc.array(text, { maxLength: 3 }),
      colour: fc.constantFrom(...highlightColours),
      playbackStart: fc.integer({ min: 0, max: 1e6 }).map((ms) => ms / 1000),
    });
    fc.assert(
      fc.property(marks, (fields) => {
        const marked = [
          { episode: { page: 'https://a.example/1' }, highlights: [someHighlight(fields)] },
        ];
        const [back] = parseImport(exportWebAnnotations(marked, options), now).highlights;
        expect(back).toMatchObject(fields);
      }),
    );
  });

  it.each([
    [
      'alone, with a fragment in the address',
      { source: 'https://a.example/#t=75,80', selector: quote },
      75,
    ],
    [
      'with one selector inside the other',
      {
        source: { id: 'https://a.example/' },
        selector: { type: 'FragmentSelector', value: 't=npt:12.5,14', refinedBy: quote },
      },
      12.5,
    ],
    ['without a time', { source: 'https://a.example/', selector: [quote] }, 0],
  ])('of other tools are read: %s', (_, target, playbackStart) => {
    const { episodes, highlights, problems } = parseImport(annotation({ target }), now);
    expect(problems).toEqual([]);
    expect(episodes).toMatchObject([{ page: 'https://a.example/' }]);
    expect(highlights).toMatchObject([
      { quote: 'the words', playbackStart, note: '', tags: [], created: now, edited: 0 },
    ]);
  });

  it.each([
    ['no target', {}, 'target.source'],
    ['no words', { target: 'https://a.example/' }, 'target.selector.exact'],
    ['no page of the web', { target: { source: 'javascript:alert(1)', selector: quote } }, 'page'],
    [
      'no time that can be',
      { target: { source: 'https://a.example/', selector: quote }, created: '+275760-09-14' },
      undefined,
    ],
  ])('with %s', (_, fields, field) => {
    const { problems } = parseImport(annotation(fields), now);
    const damaged = { code: 'damaged', list: 'highlights', at: 1, field };
    expect(problems).toEqual(field ? [damaged] : []);
  });
});
