import { archiveFormat, archiveVersion } from '../../lib/highlights/archive.ts';
import { someHighlight } from './highlights.ts';
import { pageAddress } from './site/addresses.ts';

const linesOf = (...texts: string[]) =>
  texts.map((text, at) => ({
    start: at * 6,
    end: at * 6 + 6,
    text,
    speaker: at % 2 ? 'Ida' : 'Per',
  }));

const episode = (id: string, page: string, title: string, show: string, published: string) => ({
  id,
  page,
  title,
  show,
  published,
  keys: [],
  firstSeen: 1,
  lastSeen: 1,
});

const transcript = (id: string, lines: ReturnType<typeof linesOf>) => ({
  id: `t${id}`,
  episodeId: id,
  saved: 1,
  lines,
  problems: [],
  timing: 'cue',
  source: { kind: 'import', format: 'vtt' },
});

/** A file with three episodes of two shows, their transcripts, and one highlight. */
export const searchArchive = {
  format: archiveFormat,
  version: archiveVersion,
  episodes: [
    episode('e1', pageAddress('full'), 'The lamp room', 'Night Watch', '2024-03-01'),
    episode('e2', 'https://sea.example/ropes', 'Ropes and knots', 'Sea School', '2025-05-05'),
    episode('e3', 'https://sea.example/tides', 'Tides for beginners', 'Sea School', '2025-06-06'),
  ],
  transcripts: [
    transcript(
      'e1',
      linesOf(
        'From up here you see the whole harbour.',
        'And at night, only its lights.',
        'The keeper climbs the stairs twice a night.',
      ),
    ),
    transcript(
      'e2',
      linesOf(
        'In any harbour there are two rules.',
        'Coil your ropes, and never leave',
        'the ladder wet behind you.',
      ),
    ),
    transcript(
      'e3',
      linesOf(
        'We plan the tide tables on Kubernetes, believe it or not.',
        'The harbour office laughed at first.',
      ),
    ),
  ],
  highlights: [
    someHighlight({ id: 'h1', episodeId: 'e1', quote: 'the whole harbour', note: 'go there' }),
  ],
};
