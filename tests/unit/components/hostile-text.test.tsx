// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { createRef, render, type ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { ChapterItem } from '@/components/chapters/ChapterItem';
import { HighlightCard } from '@/components/highlights/HighlightCard';
import { NoteText } from '@/components/highlights/NoteText';
import { EpisodeNames } from '@/components/library/episodes/EpisodeNames';
import {
  EpisodeProvider,
  SharedProvider,
  type EpisodeServices,
  type Translate,
} from '@/components/services';
import { EpisodeHeader } from '@/components/shared/EpisodeHeader';
import { LineList } from '@/components/transcript/LineList';
import { parseId3Chapters } from '@/lib/chapters/id3/chapters';
import { parsePodcastChapters } from '@/lib/chapters/podcast-chapters';
import { parseShowNotes } from '@/lib/chapters/show-notes';
import { parseFeed } from '@/lib/feed/parse-feed';
import { exportHtml } from '@/lib/highlights/export/html';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { createTimeMap } from '@/lib/timemap/time-map';
import { findBlocks } from '@/lib/transcript/shapes/find-blocks';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Line } from '@/lib/transcript/types';
import { attacks, badAddresses } from '@/tests/support/attacks';
import { someHighlight } from '@/tests/support/highlights';
import { id3Tag } from '@/tests/support/id3';

const text: Translate = (key, ...parts) => [key, ...parts].join(' ');
const page = 'https://a.example/1';

function drawn(view: ComponentChild, episode: object = {}): HTMLElement {
  const root = document.createElement('div');
  const services = {
    text,
    skipRules: signal([]),
    reading: signal({ episode }),
  } as unknown as EpisodeServices;
  render(
    <SharedProvider value={services}>
      <EpisodeProvider value={services}>{view}</EpisodeProvider>
    </SharedProvider>,
    root,
  );
  return root;
}

/** Elements that no view of ours has, attributes that are code, and addresses that lead out of the web. */
function dangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const isForeign = /^(?:script|img|iframe|object|embed|math|form|base|meta|style)$/.test(name);
    const attributes = element.getAttributeNames().filter((attribute) => {
      const isCode = /^on|^srcdoc$|^action$|^formaction$/.test(attribute);
      const isPlace = /^(?:href|src|xlink:href)$/.test(attribute);
      return isCode || (isPlace && !/^(?:https?:|#)/.test(element.getAttribute(attribute)!));
    });
    const found = attributes.map((attribute) => `${name}[${attribute}]`);
    return isForeign ? [`<${name}>`, ...found] : found;
  });
}

const lineList = (lines: readonly Line[], heading = '') => (
  <LineList
    lines={lines}
    headings={new Map([[0, heading]])}
    insertions={new Map()}
    map={createTimeMap()}
    listRef={createRef()}
  />
);

const quoted = (attack: string) => JSON.stringify(attack);
const cue = '00:00:01.000 --> 00:00:03.000';

/** The attack as words and as a speaker, in every form that is read. */
const files: Record<string, (attack: string) => string> = {
  WebVTT: (it) => `WEBVTT\n\n${cue}\n<v ${it}>Words ${it}\n\n00:04.000 --> 00:05.000\nMore.\n`,
  SubRip: (it) => `1\n00:00:01,000 --> 00:00:03,000\n${it}: Words ${it}\n`,
  JSON: (it) =>
    `{"segments":[{"speaker":${quoted(it)},"startTime":1,"endTime":3,"body":${quoted(it)}}]}`,
  HTML: (it) => `<cite>Ada:</cite><time>0:01</time><p>Words ${it} said</p>`,
  'escaped HTML': (it) =>
    `<cite>Ada:</cite><time>0:01</time><p>Words ${it.replaceAll('<', '&lt;')} said</p>`,
  TTML: (it) => `<tt><body><p begin="1s" end="3s">Words ${it} said</p></body></tt>`,
  text: (it) => `[00:00:01] Ada: Words ${it} said\n[00:00:09] Ben: More.\n`,
};

describe.each(attacks)('%j', (attack) => {
  it.each(Object.entries(files))('is text in a transcript: %s', (_, write) => {
    const { lines } = readTranscript(write(attack));
    expect(dangersIn(drawn(lineList(lines, attack)))).toEqual([]);
  });

  it('is text in what a page shows', () => {
    const row = (start: number, said: string) =>
      ({ text: `[00:0${start}:00] ${said}: Words ${attack}`, kind: 'text', path: 'p' }) as const;
    const blocks = findBlocks([1, 2, 3, 4, 5, 6].map((it) => row(it, attack)))?.blocks ?? [];
    const lines = blocks.map((block) => ({ start: 0, end: 1, ...block }));
    expect(dangersIn(drawn(lineList(lines)))).toEqual([]);
  });

  it('is text in chapters, of a file, of notes and of audio', () => {
    const file = `{"version":"1.2.0","chapters":[{"startTime":0,"title":${quoted(attack)},"url":${quoted(attack)}}]}`;
    const tag = id3Tag([{ id: 'c', start: 0, end: 9, title: attack, url: attack }]);
    const notes = `(00:00) ${attack}\n(01:00) ${attack}\n(02:00) ${attack}`;
    const chapters = [
      ...parsePodcastChapters(file, page),
      ...parseId3Chapters(tag),
      ...parseShowNotes(notes),
    ];
    expect(chapters.length).toBeGreaterThan(1);
    const items = chapters.map((chapter, at) => (
      <ChapterItem key={at} chapter={chapter} current={false} onSeek={ignore} show={ignore} />
    ));
    expect(dangersIn(drawn(items))).toEqual([]);
  });

  it('is text in what a feed says of itself', () => {
    const { title, items } = parseFeed(
      `<rss><channel><title><![CDATA[${attack}]]></title><item><title>${attack}</title></item></channel></rss>`,
      page,
    );
    const episode = { show: title, title: items[0]?.title };
    expect(dangersIn(drawn(<EpisodeHeader onHelp={ignore} />, episode))).toEqual([]);
  });

  it('is text in a highlight, its note, tags and speaker, shown and exported', () => {
    const highlight = someHighlight({
      quote: attack,
      note: attack,
      tags: [attack],
      speaker: attack,
    });
    const episode = { id: 'e1', page, keys: [], firstSeen: 1, lastSeen: 1, title: attack };
    const card = <HighlightCard highlight={highlight} episode={episode} onRemove={ignore} />;
    const root = drawn([card, <NoteText note={attack} />, <EpisodeNames episode={episode} />]);
    expect(root.querySelector('blockquote')?.textContent).toBe(attack);
    expect(dangersIn(root)).toEqual([]);
    const options = { title: attack, language: attack };
    const html = exportHtml([{ episode, highlights: [highlight] }], options);
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    expect(body.querySelector('blockquote')?.textContent).toContain('owned');
    expect(dangersIn(body)).toEqual([]);
  });
});

it('would be seen if it were taken for markup', () => {
  const bodies = attacks.map((it) => new DOMParser().parseFromString(it, 'text/html').body);
  const seen = bodies.flatMap((body) => dangersIn(body));
  for (const danger of ['<script>', 'img[onerror]', 'iframe[srcdoc]', 'a[href]']) {
    expect(seen).toContain(danger);
  }
});

it.each(badAddresses)('makes no link of %j', (address) => {
  const note = `[here](${address}) and ${address}`;
  const stored = { id: 'e1', page: address, keys: [], firstSeen: 1, lastSeen: 1 };
  const root = drawn([<NoteText note={note} />, <EpisodeNames episode={stored} />]);
  expect(dangersIn(root)).toEqual([]);
  const highlight = someHighlight();
  const exported = exportHtml([{ episode: stored, highlights: [highlight] }], {
    title: 'a',
    language: 'en',
  });
  expect(exported).not.toContain('href=');
  const chapters = parsePodcastChapters(
    JSON.stringify({ chapters: [{ startTime: 0, title: 'a', url: address, img: address }] }),
    page,
  );
  expect(chapters[0]).toMatchObject({ title: 'a' });
  expect(chapters[0]?.url ?? 'https:').toMatch(/^https?:/);
  const archive = { format: 'marginear', version: 1, episodes: [stored], highlights: [highlight] };
  expect(parseImport(JSON.stringify(archive), 0).episodes).toEqual([]);
});

function ignore(): void {}
