import type { Anchor, Highlight } from './types';

const nowhere = { line: 0, offset: 0 };

/**
 * The anchor of what was saved by its times alone, as nothing was known of its words: they are filled in when a
 * transcript comes. Transcript time, seconds.
 */
export function wordlessAnchor(start: number, end: number): Anchor {
  return {
    quote: '',
    prefix: '',
    suffix: '',
    range: { start: nowhere, end: nowhere },
    start,
    end,
  };
}

export function isWordless({ quote }: Pick<Highlight, 'quote'>): boolean {
  return quote === '';
}
