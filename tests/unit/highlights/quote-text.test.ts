import { describe, expect, it } from 'vitest';
import { quoteLink, quoteText } from '@/lib/highlights/quote-text';

const quoted = { quote: 'The edge is at home.', speaker: 'Ann', playbackStart: 572.5 };
const page = 'https://a.example/1';

describe('a quotation', () => {
  it('says who says it where and when, and leads there', () => {
    expect(quoteText(quoted, { page, title: 'Edges', show: 'The Show' })).toBe(
      `“The edge is at home.”\n— Ann, Edges, The Show, 9:32\n${quoteLink(quoted, { page })}`,
    );
  });

  it('leaves out what is not known, and links no scheme but the web', () => {
    expect(quoteText({ ...quoted, speaker: undefined }, { page: 'file:///a' })).toBe(
      '“The edge is at home.”\n— 9:32',
    );
  });
});
