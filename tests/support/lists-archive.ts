import { archiveFormat, archiveVersion } from '../../lib/highlights/archive.ts';
import { someHighlight } from './highlights.ts';
import { audioAddress, pageAddress } from './site/addresses.ts';

const day = 24 * 60 * 60 * 1000;

/** A file with four episodes of two shows, and four highlights of three of them; the last made first. */
export function listsArchive(now = Date.now()) {
  const episode = (id: string, page: string, title: string, show: string, enclosure: string) => ({
    id,
    page,
    title,
    show,
    enclosure,
    published: '2026-01-01',
    keys: [],
    firstSeen: 1,
    lastSeen: 1,
  });
  const gone = 'https://gone.example';
  const highlight = (id: string, episodeId: string, daysAgo: number, start: number) => ({
    id,
    episodeId,
    created: now - daysAgo * day,
    edited: now - daysAgo * day,
    playbackStart: start,
    playbackEnd: start + 1,
    range: { start: { line: 3, offset: start }, end: { line: 3, offset: start + 9 } },
  });
  return {
    format: archiveFormat,
    version: archiveVersion,
    episodes: [
      episode('e1', pageAddress('full'), 'The lamp room', 'Night Watch', audioAddress('full')),
      episode('e2', 'https://sea.example/1', 'Ropes', 'Sea School', `${gone}/1.mp3`),
      episode('e3', 'https://sea.example/2', 'Tides', 'Sea School', `${gone}/2.mp3`),
      episode('e4', 'https://sea.example/3', 'Winds', 'Sea School', `${gone}/3.mp3`),
    ],
    highlights: [
      someHighlight({
        ...highlight('sea', 'e1', 1, 20),
        quote: 'From up here you see the whole harbour.',
        tags: ['night'],
        note: 'Go there.',
      }),
      someHighlight({
        ...highlight('lamp', 'e1', 2, 62),
        quote: 'The keeper climbs the stairs twice a night.',
        tags: ['night'],
        colour: 'blue',
      }),
      someHighlight({ ...highlight('rope', 'e2', 90, 5), quote: 'Coil your ropes.' }),
      someHighlight({ ...highlight('tide', 'e3', 60, 9), quote: 'Plan the tides.' }),
    ],
  };
}
