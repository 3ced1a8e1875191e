import { safeParse } from 'valibot';
import { resolveAddress } from '@/lib/feed/address';
import { feedsInDirectory } from '@/lib/feed/apple-directory';
import { canonicalEnclosure } from '@/lib/feed/canonical-enclosure';
import { isPublicAddress } from '@/lib/feed/private-address';
import { parseMomentLink } from '@/lib/highlights/moment-link';
import { parseNote } from '@/lib/highlights/note-markdown';
import {
  fromPage,
  isPageToSidebar,
  toBackground,
  toFeedPort,
  toTextPort,
} from '@/lib/messaging/protocol';
import { isSidebarToPage, isToPage } from '@/lib/messaging/to-page';
import { jsonLdEpisode, jsonLdFeed } from '@/lib/page/episode/json-ld-episode';
import { parseQuery } from '@/lib/search/query';
import { selectionQuery } from '@/lib/search/selection-query';
import { parseAnswer } from '@/lib/speech/parse-answer';
import { describeRefusal } from '@/lib/speech/speech-failure';
import { parseJson } from '@/lib/transcript/parse-json';
import type { FuzzedFormat } from './formats';
import { answers, jsonLd, links, messages, noteTexts, queries } from './data-seeds';

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
    const schemas = [toBackground, fromPage, toFeedPort, toTextPort].map(
      (it) => safeParse(it, message).success,
    );
    return [isPageToSidebar, isSidebarToPage, isToPage].map((is) => is(message)).concat(schemas);
  });
}

export const data: Record<string, FuzzedFormat> = {
  'json-ld': { seeds: jsonLd, parse: readJsonLd },
  messages: { seeds: [lines(messages)], parse: hearMessages },
  links: {
    seeds: links,
    parse: (text) => [
      parseMomentLink(text),
      isPublicAddress(text),
      resolveAddress(text, page),
      canonicalEnclosure(text),
    ],
  },
  markdown: { seeds: noteTexts, parse: parseNote },
  queries: { seeds: queries, parse: (text) => [parseQuery(text), selectionQuery(text)] },
  directory: {
    seeds: answers.directory,
    parse: (text) => feedsInDirectory(text, { page, show: 'Night Ferry', title: 'The lamp' }),
  },
  speech: {
    seeds: answers.speech,
    parse: (text) => [
      parseAnswer(parseJson(text), { start: 60, end: 120 }),
      describeRefusal('speech.example', 400, text),
    ],
  },
};
