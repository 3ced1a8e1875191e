import type { Episode } from '@/lib/feed/episode';
import type { Highlight } from '../types';
import { annotationContext, mediaFragments, ownUrn } from '../web-annotation';
import { inOrder, isoTime, type MarkedEpisode } from './marked-episode';

interface Collection {
  /** An IRI for the file, e.g. a `urn:uuid:`. */
  id: string;
  /** The moment of the export, ISO 8601. */
  exported: string;
}

/**
 * Writes highlights as W3C Web Annotations: a collection with one page of them
 * (https://www.w3.org/TR/annotation-model/#collections). Each points at the words in the episode's page
 * by a TextQuoteSelector and at the audio by a media fragment.
 */
export function exportWebAnnotations(
  episodes: readonly MarkedEpisode[],
  { id, exported }: Collection,
): string {
  const items = episodes.flatMap(({ episode, highlights }) =>
    inOrder(highlights).map((highlight) => writeAnnotation(episode, highlight)),
  );
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    generator: { type: 'Software', name: 'Marginear' },
    generated: exported,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

function writeAnnotation(episode: Episode, highlight: Highlight) {
  const { id, note, tags, colour, speaker, created, edited } = highlight;
  const body = [
    ...(note
      ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]
      : []),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation: 'highlighting',
    ...dates({ created, modified: edited }),
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: writeSource(episode),
      selector: writeSelectors(highlight),
      styleClass: colour,
      ...(speaker && { creator: { type: 'Person', name: speaker } }),
    },
  };
}

/** Moments, without those that no date can say. */
function dates(stamps: Record<string, number>): Record<string, string> {
  const said = Object.entries(stamps).map(([name, stamp]) => [name, isoTime(stamp)] as const);
  return Object.fromEntries(said.filter(([, date]) => date !== ''));
}

function writeSelectors({ quote, prefix, suffix, playbackStart, playbackEnd }: Highlight) {
  return [
    ...(quote ? [{ type: 'TextQuoteSelector', exact: quote, prefix, suffix }] : []),
    {
      type: 'FragmentSelector',
      conformsTo: mediaFragments,
      value: `t=${fragmentTime(playbackStart)},${fragmentTime(playbackEnd)}`,
    },
  ];
}

/** Plain decimal seconds, to the millisecond: the standard knows no exponents. */
function fragmentTime(seconds: number): string {
  return String(Number(Math.min(Math.max(0, seconds), 1e10).toFixed(3)));
}

function writeSource(episode: Episode) {
  const { page, title, show, feed, guid, enclosure, published } = episode;
  return {
    id: page,
    type: 'schema:PodcastEpisode',
    ...(title && { 'schema:name': title }),
    ...(guid && { 'schema:identifier': guid }),
    ...(published && { 'schema:datePublished': published }),
    ...(enclosure && { 'schema:audio': { id: enclosure, type: 'Audio' } }),
    ...((show || feed) && {
      'schema:partOfSeries': {
        type: 'schema:PodcastSeries',
        ...(show && { 'schema:name': show }),
        ...(feed && { 'schema:webFeed': { id: feed } }),
      },
    }),
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function iriOf(id: string): string {
  return uuid.test(id) ? `urn:uuid:${id}` : ownUrn + encodeURIComponent(id.toWellFormed());
}
