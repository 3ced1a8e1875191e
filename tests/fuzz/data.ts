import { safeParse } from 'valibot';
import { feedsInDirectory } from '@/lib/feed/apple-directory';
import { isPublicAddress } from '@/lib/feed/private-address';
import { parseMomentLink } from '@/lib/highlights/moment-link';
import { fromPage, isPageToSidebar, toBackground, toFeedPort } from '@/lib/messaging/protocol';
import { isSidebarToPage, isToPage } from '@/lib/messaging/to-page';
import { jsonLdEpisode, jsonLdFeed } from '@/lib/page/episode/json-ld-episode';
import { parseAnswer } from '@/lib/speech/parse-answer';
import { parseJson } from '@/lib/transcript/parse-json';
import type { FuzzedFormat } from './formats';
import { answers, jsonLd, links, messages } from './data-seeds';

const page = 'https://a.example/episodes/1';
const lines = (records: readonly object[]) => records.map((it) => JSON.stringify(it)).join('\n');

/** A page is asked for its scripts only. */
function readJsonLd(text: string): unknown {
  const document = { querySelectorAll: () => [{ textContent: text }] } as unknown as Document;
  return [jsonLdEpisode(document, page), jsonLdFeed(document, page)];
}

function hearMessages(text: string): unknown {
  return text.split('\n', messages.length).map((line) => {
    const message = parseJson(line) ?? line;
    const schemas = [toBackground, fromPage, toFeedPort].map(
      (it) => safeParse(it, message).success,
    );
    return [isPageToSidebar, isSidebarToPage, isToPage].map((is) => is(message)).concat(schemas);
  });
}

export const data: Record<string, FuzzedFormat> = {
  'json-ld': { seeds: jsonLd, parse: readJsonLd },
  messages: { seeds: [lines(messages)], parse: hearMessages },
  links: { seeds: links, parse: (text) => [parseMomentLink(text), isPublicAddress(text)] },
  directory: {
    seeds: answers.directory,
    parse: (text) => feedsInDirectory(text, { page, show: 'Night Ferry', title: 'The lamp' }),
  },
  speech: {
    seeds: answers.speech,
    parse: (text) => parseAnswer(parseJson(text), { start: 60, end: 120 }),
  },
};
