import type { Highlight } from '@/lib/highlights/types';

/** A highlight with everything set; tests name what matters to them. */
export function someHighlight(fields: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h1',
    episodeId: 'e1',
    quote: 'a mini edge cloud',
    prefix: 'it is ',
    suffix: ' at home',
    range: { start: { line: 3, offset: 6 }, end: { line: 3, offset: 23 } },
    start: 542.5,
    end: 545,
    playbackStart: 572.5,
    playbackEnd: 575,
    note: '',
    tags: [],
    colour: 'yellow',
    created: 1000,
    edited: 1000,
    ...fields,
  };
}
