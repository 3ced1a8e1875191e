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
import { MediaChoice } from '@/components/player/MediaChoice';
import { EpisodeHeader } from '@/components/shared/EpisodeHeader';
import { AskDirectory } from '@/components/sources/AskDirectory';
import { Problems } from '@/components/sources/Problems';
import { TranscribeProgress } from '@/components/sources/TranscribeProgress';
import { TranscriptChoice } from '@/components/sources/TranscriptChoice';
import { LineList } from '@/components/transcript/LineList';
import type { Chapter } from '@/lib/chapters/chapter';
import { parseId3Chapters } from '@/lib/chapters/id3/chapters';
import { parsePodcastChapters } from '@/lib/chapters/podcast-chapters';
import { parseShowNotes } from '@/lib/chapters/show-notes';
import { parseFeed } from '@/lib/feed/parse-feed';
import { exportHtml } from '@/lib/highlights/export/html';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { linesFromWords } from '@/lib/speech/lines-from-words';
import { parseAnswer } from '@/lib/speech/parse-answer';
import { describeRefusal } from '@/lib/speech/speech-failure';
import { createTimeMap } from '@/lib/timemap/time-map';
import { findBlocks } from '@/lib/transcript/shapes/find-blocks';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Line } from '@/lib/transcript/types';
import { transcripts } from '@/tests/fuzz/seeds';
import { attacks, badAddresses, planted } from '@/tests/support/attacks';
import { dangersIn } from '@/tests/support/dangers';
import { someHighlight } from '@/tests/support/highlights';
import { id3Tag } from '@/tests/support/id3';

const text: Translate = (key, ...parts) => [key, ...parts].join(' ');
const page = 'https://a.example/1';

function drawn(view: ComponentChild, episode: object = {}, others: object = {}): HTMLElement {
  const root = document.createElement('div');
  const services = {
    text,
    skipRules: signal([]),
    reading: signal({ episode }),
    ...others,
  } as unknown as EpisodeServices;
  render(
    <SharedProvider value={services}>
      <EpisodeProvider value={services}>{view}</EpisodeProvider>
    </SharedProvider>,
    root,
  );
  return root;
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

const chapterItem = (chapter: Chapter) => (
  <ChapterItem chapter={chapter} current={false} onSeek={ignore} show={ignore} />
);

const quoted = (attack: string) => JSON.stringify(attack);
/** As a feed that is no better than its maker writes it: only the quotes are escaped. */
const attribute = (attack: string) => `"${attack.replaceAll('"', '&quot;')}"`;
const files = Object.values(transcripts).flat();

describe.each(attacks)('%j', (attack) => {
  it('is text in a transcript of any format', () => {
    for (const file of files) {
      const { lines } = readTranscript(planted(file, attack));
      expect(dangersIn(drawn(lineList(lines, attack))), file).toEqual([]);
    }
  });

  it('is text in what a speech server hears, and in why it refuses', () => {
    const segments = [1, 2, 3].map((start) => ({ start, end: start + 1, text: ` ${attack}` }));
    const answer = parseAnswer({ segments }, { start: 0, end: 9 });
    const lines = answer.ok ? linesFromWords(answer.words) : [];
    expect(lines.length).toBeGreaterThan(0);
    expect(dangersIn(drawn(lineList(lines)))).toEqual([]);
    const failure = describeRefusal('a.example', 400, JSON.stringify({ error: attack }));
    expect(failure.detail).toBeTruthy();
    const making = { stage: 'failed', done: 0, of: 3, failure };
    const transcribing = {
      making: signal(making),
      host: signal('a.example'),
      server: signal({ mostMegabytes: 1 }),
    };
    expect(dangersIn(drawn(<TranscribeProgress />, {}, { transcribing }))).toEqual([]);
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
    expect(dangersIn(drawn(chapters.map(chapterItem)))).toEqual([]);
  });

  it('is text in what a feed says of itself, its chapters among it', () => {
    const { title, items } = parseFeed(
      `<rss><channel><title><![CDATA[${attack}]]></title><item><title>${attack}</title></item>
        <item><psc:chapters><psc:chapter start="0" title=${attribute(attack)} href=${attribute(attack)}/></psc:chapters></item></channel></rss>`,
      page,
    );
    const episode = { show: title, title: items[0]?.title };
    const chapters = items.flatMap((item) => item.chapters ?? []);
    expect(
      dangersIn(drawn([<EpisodeHeader onHelp={ignore} />, ...chapters.map(chapterItem)], episode)),
    ).toEqual([]);
  });

  it('is text in what is said of media, transcripts, problems and the directory', () => {
    const choices = [1, 2].map((id) => ({ id: `${attack}${id}`, label: attack, playing: false }));
    const tracks = [1, 2].map((n) => ({ kind: 'track', url: `${page}/${n}`, label: attack }));
    const others = {
      media: { list: signal({ choices }) },
      reading: signal({ choices: tracks, chosen: tracks[0] }),
    };
    const problems = [{ code: 'bad-time' as const, excerpt: attack }];
    const views = [
      <MediaChoice />,
      <TranscriptChoice onFailure={ignore} />,
      <Problems problems={problems} />,
      <AskDirectory term={attack} />,
    ];
    const root = drawn(views, {}, others);
    expect(root.querySelectorAll('option')).toHaveLength(4);
    expect(dangersIn(root)).toEqual([]);
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

it.each(files)('would stand in the lines of a transcript: %#', (file) => {
  const { lines } = readTranscript(planted(file, 'owned'));
  expect(lines.map((line) => line.text).join()).toContain('owned');
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
