import { describe, expect, it } from 'vitest';
import { readwiseHighlight } from '@/lib/highlights/export/readwise';
import { hostileTexts, someEpisodes } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';
import { createReadwiseAccount, fetchFrom } from '@/tests/support/readwise';

const [edges] = someEpisodes;

describe('a highlight for Readwise', () => {
  it('carries words, episode, show, note with tags, moment and link', () => {
    expect(readwiseHighlight(edges!.episode, edges!.highlights[0]!)).toEqual({
      text: 'a mini edge cloud',
      title: 'Edges',
      author: 'The Show',
      source_url: 'https://podcasts.example/edge?e=1',
      source_type: 'marginear',
      category: 'podcasts',
      note: '.edge .to-do\nLook this up.\nSoon.',
      location: 572,
      location_type: 'time_offset',
      highlighted_at: '2026-05-02T09:30:00.000Z',
      highlight_url:
        'https://podcasts.example/edge?e=1#t=572&q=a%20mini%20edge%20cloud:~:text=a%20mini%20edge%20cloud',
    });
  });

  it('is none without words', () => {
    expect(readwiseHighlight(edges!.episode, someHighlight({ quote: ' \0' }))).toBeUndefined();
  });

  it('names no page that has no address of the web', () => {
    const sent = readwiseHighlight({ page: 'file:///a.html' }, someHighlight());
    expect(sent).toMatchObject({ title: 'file:///a.html' });
    expect(sent).not.toHaveProperty('source_url');
    expect(sent).not.toHaveProperty('highlight_url');
  });

  it('is taken whatever the texts are', async () => {
    const account = createReadwiseAccount('t');
    const highlights = hostileTexts.flatMap((text) => {
      const marked = someHighlight({ quote: text, note: text, tags: [text], playbackStart: -1 });
      const page = `https://a.example/${encodeURIComponent(text.slice(0, 9000).toWellFormed())}`;
      return readwiseHighlight({ page, title: text, show: text, image: page }, marked) ?? [];
    });
    const response = await fetchFrom(account)('https://readwise.io/api/v2/highlights/', {
      method: 'POST',
      headers: { Authorization: 'Token t' },
      body: JSON.stringify({ highlights }),
    });
    expect(response.status).toBe(200);
    expect(highlights.length).toBe(hostileTexts.length);
  });
});
