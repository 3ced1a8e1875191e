import { describe, expect, it } from 'vitest';
import { exportWebAnnotations } from '@/lib/highlights/export/web-annotations';
import annoContext from '@/tests/fixtures/exports/anno-context.json';
import { someEpisodes } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';

/** How the standard's context reads a term (https://www.w3.org/ns/anno.jsonld). */
interface Term {
  '@id': string;
  '@type'?: string;
}

const context = new Map<string, Term>(
  Object.entries(annoContext['@context']).map(([name, term]) => [
    name,
    typeof term === 'string' ? { '@id': term } : term,
  ]),
);

/** A term, or a name in one of the context's namespaces. */
function termOf(name: string): Term | undefined {
  const [prefix, local] = name.split(':');
  return local && context.has(prefix!) ? { '@id': name } : context.get(name);
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a value the context cannot read as the term says. */
function misread({ '@type': type }: Term, value: unknown): boolean {
  if (isNode(value)) return false;
  if (type === '@id') return !URL.canParse(String(value)) && !termOf(String(value));
  if (type === '@vocab') return !termOf(String(value));
  if (type === 'xsd:dateTime') return !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value));
  if (type === 'xsd:nonNegativeInteger') return !Number.isInteger(value) || Number(value) < 0;
  return typeof value !== 'string';
}

/** Everything of a node and what is in it that has no meaning in the standard's context. */
function strangers(node: Record<string, unknown>): string[] {
  return Object.entries(node).flatMap(([key, given]) => {
    const term = termOf(key);
    if (!term) return [key];
    return [given].flat().flatMap((value) => {
      if (misread(term, value)) return [`${key}: ${JSON.stringify(value)}`];
      return isNode(value) ? strangers(value) : [];
    });
  });
}

const options = { id: 'urn:uuid:0', exported: '2026-05-04T00:00:00.000Z' };
const collection = JSON.parse(exportWebAnnotations(someEpisodes, options));

describe('Web Annotations', () => {
  it("say nothing that the standard's context does not know", () => {
    const { '@context': named, ...written } = collection;
    expect(named).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(strangers(written)).toEqual([]);
  });

  it.each([
    ['a key', { colour: 'blue' }, ['colour']],
    ['a type', { type: 'Highlight' }, ['type: "Highlight"']],
    ['a purpose', { body: { purpose: 'noting' } }, ['purpose: "noting"']],
    ['a date', { created: '' }, ['created: ""']],
    ['a number', { total: -1 }, ['total: -1']],
    ['an address', { target: { source: 'here' } }, ['source: "here"']],
  ])('would be caught with %s of its own', (_, node, found) => {
    expect(strangers(node)).toEqual(found);
  });

  it('leave out a moment that no date can say', () => {
    const highlights = [someHighlight({ created: 1e300 })];
    const episode = { page: 'https://a.example/' };
    const written = JSON.parse(exportWebAnnotations([{ episode, highlights }], options));
    expect(strangers(written.first)).toEqual([]);
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
