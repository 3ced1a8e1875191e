import { vi } from 'vitest';
import type { FetchResult, FetchText } from '@/lib/messaging/fetch-text';
import { readFeedBy } from '@/lib/messaging/read-feed';
import { loadTranscript as loadWith } from '@/lib/sources/load-transcript';
import type { LoadOptions, LoadResult } from '@/lib/sources/loading';
import type { Transcript } from '@/lib/transcript/types';

export const vtt = (said: string, last = '00:01:10') =>
  `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${said}\n\n${last}.000 --> ${last}.900\nThe end.\n`;
export const srt = (said: string) =>
  `1\n00:00:01,000 --> 00:00:04,000\n${said}\n\n2\n00:01:10,000 --> 00:01:12,000\nThe end.\n`;
export const json = (said: string) =>
  JSON.stringify({
    version: '1.0.0',
    segments: [
      { startTime: 1, endTime: 4, body: said },
      { startTime: 70, endTime: 72, body: 'The end.' },
    ],
  });
export const rss = (item: string) =>
  `<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Night Ferry</title><item><title>The Lamp</title>${item}</item><item><title>Other</title></item></channel></rss>`;
export const named = (url: string, attributes = '') =>
  `<podcast:transcript url="${url}" ${attributes}/>`;

/** A network of texts by address; a number is an HTTP status, what is missing does not answer. */
export function network(texts: Record<string, string | number>) {
  return vi.fn<FetchText>((url) => {
    const { host } = new URL(url);
    const found = texts[url];
    const answer: FetchResult =
      typeof found === 'string'
        ? { ok: true, text: found, type: 'text/plain', url }
        : found === undefined
          ? { ok: false, code: 'network', host }
          : { ok: false, code: 'http', status: found, host };
    return Promise.resolve(answer);
  });
}

/** `loadTranscript`, its feeds read from the same network. */
export const loadTranscript = (options: Omit<LoadOptions, 'readFeed'>): Promise<LoadResult> =>
  loadWith({ readFeed: readFeedBy(options.fetchText), ...options });

export const firstText = (transcript?: Transcript) => transcript?.lines[0]?.text;
