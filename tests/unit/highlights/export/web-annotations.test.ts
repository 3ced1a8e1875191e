import { describe, expect, it } from 'vitest';
import { exportWebAnnotations } from '@/lib/highlights/export/web-annotations';
import { someEpisodes } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';

/** The terms of http://www.w3.org/ns/anno.jsonld that may stand here, by where they may: as key or as type. */
const keys = new Set(
  'id type body target source selector creator generator motivation purpose conformsTo items first format created modified generated value exact prefix suffix styleClass name total startIndex'.split(
    ' ',
  ),
);
const types = new Set(
  'Annotation AnnotationCollection AnnotationPage TextualBody SpecificResource TextQuoteSelector FragmentSelector Software Person Audio'.split(
    ' ',
  ),
);
const inContext = (terms: ReadonlySet<string>, term: string) =>
  terms.has(term) || /^schema:[A-Za-z]+$/.test(term);

function* nodesOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

const options = { id: 'urn:uuid:0', exported: '2026-05-04T00:00:00.000Z' };
const collection = JSON.parse(exportWebAnnotations(someEpisodes, options));

describe('Web Annotations', () => {
  it("use no term that the standard's context does not have", () => {
    for (const node of nodesOf({ ...collection, '@context': undefined })) {
      const unknown = Object.keys(node).filter(
        (key) => key !== '@context' && !inContext(keys, key),
      );
      expect(unknown).toEqual([]);
      if (node['type'] !== undefined) expect(inContext(types, String(node['type']))).toBe(true);
    }
  });

  it('each have an IRI, a target and at least the words as selector', () => {
    const { items } = collection.first;
    expect(collection.total).toBe(items.length);
    for (const { id, target } of items) {
      expect(URL.canParse(id)).toBe(true);
      expect(URL.canParse(target.source.id)).toBe(true);
      expect(target.selector[0]).toMatchObject({ type: 'TextQuoteSelector' });
    }
  });

  it.each([
    [572.5, 575, 't=572.5,575'],
    [0.1 + 0.2, 1e-7, 't=0.3,0'],
    [-1, 1e300, 't=0,10000000000'],
  ])('write %d to %d seconds as a media fragment', (playbackStart, playbackEnd, value) => {
    const highlights = [someHighlight({ playbackStart, playbackEnd })];
    const written = JSON.parse(
      exportWebAnnotations([{ episode: { page: 'https://a.example/' }, highlights }], options),
    );
    expect(written.first.items[0].target.selector[1].value).toBe(value);
  });
});
