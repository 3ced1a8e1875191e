import type { Episode } from '@/lib/feed/episode';
import { parseMomentLink } from '../moment-link';
import { highlightColours } from '../types';
import { ownUrn } from '../web-annotation';
import type { ParsedImport } from './archive-json';
import { createIntake, type ForeignHighlight, type Intake } from './intake';

/**
 * Reads W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection with its
 * first page in it. Each needs a page of the web and a TextQuoteSelector; a media fragment gives the time, bodies the
 * note and the tags. `now` in milliseconds, for what is undated. Never throws.
 */
export function parseWebAnnotations(file: unknown, now: number): ParsedImport {
  const intake = createIntake(now);
  listOf(file).forEach((annotation, index) => readAnnotation(annotation, index + 1, intake));
  return intake.result();
}

/** Whether parsed JSON is annotations, by the types the standard has. */
export function isWebAnnotations(file: unknown): boolean {
  const [first] = Array.isArray(file) ? file : [file];
  const types = many(field(first, 'type'));
  return types.some((type) => /^Annotation(?:Page|Collection)?$/.test(String(type)));
}

function listOf(file: unknown): unknown[] {
  if (Array.isArray(file)) return file;
  const items = field(file, 'items') ?? field(field(file, 'first'), 'items');
  return items === undefined ? [file] : many(items);
}

function readAnnotation(annotation: unknown, at: number, intake: Intake): void {
  const [target] = many(field(annotation, 'target'));
  const source = field(target, 'source') ?? target;
  const address = text(source) ?? text(field(source, 'id'));
  if (address === undefined) return intake.reject(at, 'target.source');
  const selectors = many(field(target, 'selector')).flatMap((it) => [it, field(it, 'refinedBy')]);
  const words = selectors.find((it) => text(field(it, 'exact')) !== undefined);
  if (words === undefined) return intake.reject(at, 'target.selector.exact');
  const fragment = selectors
    .map((it) => text(field(it, 'value')) ?? '')
    .find((it) => timed.test(it));
  intake.add(at, readEpisode(address, source), {
    ...readTimes(fragment, address),
    ...readBodies(annotation),
    ...readIdentity(annotation, target),
    quote: text(field(words, 'exact'))!,
    prefix: text(field(words, 'prefix')) ?? '',
    suffix: text(field(words, 'suffix')) ?? '',
  });
}

const timed = /^t=(?:npt:)?(\d{0,10}(?:\.\d{1,9})?)(?:,(\d{1,10}(?:\.\d{1,9})?))?$/;

function readTimes(fragment: string | undefined, address: string): Partial<ForeignHighlight> {
  const [, from, to] = timed.exec(fragment ?? '') ?? [];
  const playbackStart = from === undefined ? (parseMomentLink(address)?.time ?? 0) : Number(from);
  return { playbackStart, playbackEnd: to === undefined ? playbackStart : Number(to) };
}

function readBodies(annotation: unknown): Pick<ForeignHighlight, 'note' | 'tags'> {
  const bodies = many(field(annotation, 'body'));
  const valuesOf = (wanted: boolean) =>
    bodies
      .filter((body) => (field(body, 'purpose') === 'tagging') === wanted)
      .flatMap((body) => text(field(body, 'value')) ?? []);
  const plain = text(field(annotation, 'bodyValue'));
  return { note: plain ?? valuesOf(false).join('\n\n'), tags: valuesOf(true) };
}

function readIdentity(annotation: unknown, target: unknown): Partial<ForeignHighlight> {
  const id = readId(text(field(annotation, 'id')) ?? '');
  const created = stamp(field(annotation, 'created'));
  const edited = stamp(field(annotation, 'modified')) ?? created;
  const colour = highlightColours.find((it) => it === field(target, 'styleClass'));
  const speaker = text(field(field(target, 'creator'), 'name'));
  return {
    ...(id && { id }),
    ...(created !== undefined && { created }),
    ...(edited !== undefined && { edited }),
    ...(colour && { colour }),
    ...(speaker && { speaker }),
  };
}

/** Our own ids, and UUIDs, as they are; other IRIs whole, where they are not too long for one. */
function readId(iri: string): string | undefined {
  if (iri.length > 200) return undefined;
  if (iri.startsWith('urn:uuid:')) return iri.slice('urn:uuid:'.length);
  if (!iri.startsWith(ownUrn)) return iri || undefined;
  try {
    return decodeURIComponent(iri.slice(ownUrn.length));
  } catch {
    return undefined;
  }
}

function readEpisode(address: string, source: unknown): Episode {
  const series = field(source, 'schema:partOfSeries');
  const fields = {
    title: text(field(source, 'schema:name')),
    guid: text(field(source, 'schema:identifier')),
    published: text(field(source, 'schema:datePublished')),
    enclosure: text(field(field(source, 'schema:audio'), 'id')),
    show: text(field(series, 'schema:name')),
    feed: text(field(field(series, 'schema:webFeed'), 'id')),
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { page: address.split('#', 1)[0]!, ...Object.fromEntries(known) };
}

function stamp(value: unknown): number | undefined {
  const time = Date.parse(text(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** A value of a record's own; undefined of anything else. */
function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? (record as Record<string, unknown>)[name]
    : undefined;
}

function many(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
