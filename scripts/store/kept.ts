import { archiveFormat, archiveVersion } from '../../lib/highlights/archive.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { someHighlight } from '../../tests/support/highlights.ts';
import { pageAddress } from '../../tests/support/site/addresses.ts';
import { demoEpisode } from '../../tests/support/site/demo-episode.ts';

interface Told {
  id: string;
  show: string;
  title: string;
  published: string;
  page: string;
  lines: { start: number; end: number; speaker: string; text: string }[];
}

/** Lines of two who take turns, six seconds each. */
function talk(first: string, second: string, ...texts: string[]): Told['lines'] {
  return texts.map((text, at) => ({
    start: 60 + at * 6,
    end: 66 + at * 6,
    speaker: at % 2 ? second : first,
    text,
  }));
}

/** Invented, as the demo's episode is: nobody's words stand in a store's picture. */
const told: Told[] = [
  { ...demoEpisode, id: 'moon', page: pageAddress('full') },
  {
    id: 'ropes',
    show: 'Sea School',
    title: 'Ropes, ladders and other promises',
    published: '2026-03-02',
    page: 'https://sea-school.transistor.fm/episodes/ropes',
    lines: talk(
      'Ida',
      'Per',
      'In any harbour there are two rules.',
      'Coil your ropes, and know when the tide turns.',
      'The tide does not care about the first one.',
    ),
  },
  {
    id: 'mud',
    show: 'Field Recordings',
    title: 'What the mud remembers',
    published: '2026-01-18',
    page: 'https://field-recordings.transistor.fm/episodes/mud',
    lines: talk(
      'Noor',
      'Anselm',
      'You walk out at low tide and the whole bay begins to tick.',
      'Those are the worms, drawing in their doors.',
      'And when the tide comes back it is quieter than a cat.',
    ),
  },
];

const marked: [at: number, fields: Partial<Highlight>][] = [
  [6, { note: 'Check against our own beach.', tags: ['moon'] }],
  [23, { colour: 'blue', tags: ['machines'], note: 'The first **computer** with a crank?' }],
  [50, { colour: 'green', tags: ['lighthouses'] }],
  [76, { colour: 'pink', note: 'For the talk in June.' }],
];

/** What a listener of these shows has kept, as a file that the library imports. */
export const kept = {
  format: archiveFormat,
  version: archiveVersion,
  episodes: told.map(({ id, show, title, published, page }) => ({
    id,
    show,
    title,
    published,
    page,
    keys: [],
    firstSeen: 1,
    lastSeen: Date.parse(published),
  })),
  // The demo's own comes from its feed.
  transcripts: told.slice(1).map(({ id, lines }) => ({
    id: `transcript-${id}`,
    episodeId: id,
    saved: 1,
    lines,
    problems: [],
    timing: 'cue',
    source: { kind: 'import', format: 'vtt' },
  })),
  highlights: marked.map(([at, fields]) => {
    const { text, start, end, speaker } = demoEpisode.lines[at]!;
    const made = Date.parse(demoEpisode.published) + at * 60_000;
    return someHighlight({
      id: `highlight-${at}`,
      episodeId: 'moon',
      quote: text,
      prefix: '',
      suffix: '',
      range: { start: { line: at, offset: 0 }, end: { line: at, offset: text.length } },
      start,
      end,
      playbackStart: start,
      playbackEnd: end,
      speaker,
      created: made,
      edited: made,
      ...fields,
    });
  }),
};
