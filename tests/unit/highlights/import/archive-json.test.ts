import { describe, expect, it } from 'vitest';
import { problemCodes } from '@/lib/transcript/types';
import type { StoredEpisode, StoredTranscript } from '@/lib/highlights/archive';
import { exportJson } from '@/lib/highlights/export/json';
import { parseArchive } from '@/lib/highlights/import/archive-json';
import { someHighlight } from '@/tests/support/highlights';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const exported = '2026-05-01T10:00:00.000Z';
const episode: StoredEpisode = {
  id: 'e1',
  page: 'https://example.com/1',
  title: 'One',
  keys: ['page:example.com/1'],
  firstSeen: 1,
  lastSeen: 2,
};
const transcript: StoredTranscript = {
  id: 't1',
  episodeId: 'e1',
  saved: 5,
  timing: 'cue',
  problems: problemCodes.map((code) => ({ code, at: 3, excerpt: '00:xx' })),
  source: { kind: 'track', format: 'vtt', url: 'https://example.com/1.vtt' },
  lines: [{ start: 0, end: 1, text: 'Hi.', words: [{ start: 0, end: 1, text: 'Hi.' }] }],
};
const highlight = someHighlight({ note: 'note', tags: ['a'], speaker: 'Ann', deleted: 9 });
const archive = { episodes: [episode], transcripts: [transcript], highlights: [highlight] };

/** The file as data, changed, as text again. */
function fileWith(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(exportJson({ exported, ...archive })) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('importing what was exported', () => {
  it('gives the same back', () => {
    expect(parseArchive(exportJson({ exported, ...archive }))).toStrictEqual({
      ...archive,
      problems: [],
    });
  });

  it('needs no transcripts', () => {
    const { transcripts: _, ...lean } = archive;
    expect(parseArchive(exportJson({ exported, ...lean }))).toStrictEqual({
      ...lean,
      problems: [],
    });
  });

  it('reads a file that an editor gave a byte order mark', () => {
    expect(parseArchive(`\uFEFF${exportJson({ exported, ...archive })}`).problems).toEqual([]);
  });

  it('drops fields it does not know, and those that would reach a prototype', () => {
    const text = fileWith((file) => {
      file.extra = 1;
      file.episodes = [{ ...episode, extra: 1 }];
    }).replace(
      '"title"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title"',
    );
    expect(parseArchive(text)).toStrictEqual({ ...archive, problems: [] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('importing anything else', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['half a file', exportJson({ exported, ...archive }).slice(0, 90), 'not-json'],
    ['a page', '<!doctype html>', 'not-json'],
    ['a list', '[]', 'not-marginear'],
    ['null', 'null', 'not-marginear'],
    ['another format', '{"format":"other","version":1}', 'not-marginear'],
    ['no version', '{"format":"marginear"}', 'not-marginear'],
    ['a newer version', '{"format":"marginear","version":2,"episodes":7}', 'newer-version'],
    ['NULs', '\0'.repeat(1000), 'not-json'],
  ])('refuses %s', (_, text, code) => {
    expect(parseArchive(text)).toEqual({ episodes: [], highlights: [], problems: [{ code }] });
  });

  it.each([
    ['a missing id', { id: undefined }, 'id'],
    ['an address that would run', { page: 'javascript:alert(1)' }, 'page'],
    ['keys that are no list', { keys: 'page:x' }, 'keys'],
    ['a date that is none', { lastSeen: 9e15 }, 'lastSeen'],
  ])('skips an episode with %s, names it, and keeps the rest', (_, fields, field) => {
    const text = fileWith((file) => {
      file.episodes = [{ ...episode, id: 'e0', ...fields }, episode];
    });
    expect(parseArchive(text)).toStrictEqual({
      ...archive,
      problems: [{ code: 'damaged', list: 'episodes', at: 1, field }],
    });
  });

  it.each([
    ['no quote', { quote: ' ' }, 'quote'],
    ['a place that is none', { range: { start: { line: -1, offset: 0 } } }, 'range.start.line'],
    ['another colour', { colour: 'url(x)' }, 'colour'],
    ['a tag that is no text', { tags: ['a', {}] }, 'tags.1'],
    ['a time that is no number', { playbackStart: '5' }, 'playbackStart'],
  ])('skips a highlight with %s, names it, and keeps the rest', (_, fields, field) => {
    const text = fileWith((file) => {
      file.highlights = [highlight, { ...highlight, ...fields }];
    });
    expect(parseArchive(text)).toStrictEqual({
      ...archive,
      problems: [{ code: 'damaged', list: 'highlights', at: 2, field }],
    });
  });

  it('skips and names what belongs to an episode that is not in the file', () => {
    const text = fileWith((file) => {
      file.episodes = [];
    });
    expect(parseArchive(text)).toStrictEqual({
      episodes: [],
      transcripts: [],
      highlights: [],
      problems: [
        { code: 'unknown-episode', list: 'highlights', at: 1 },
        { code: 'unknown-episode', list: 'transcripts', at: 1 },
      ],
    });
  });

  it('names a list that is missing', () => {
    expect(parseArchive('{"format":"marginear","version":1,"episodes":{}}').problems).toEqual([
      { code: 'damaged', list: 'episodes' },
      { code: 'damaged', list: 'highlights' },
    ]);
  });

  it.each([
    ['numbers', '0,', '0'],
    ['empty records', '{},', '{}'],
    ['almost records', '{"id":"x","page":"https://a.example"},', '{}'],
    ['nesting', '[', `0${']'.repeat(5_000_000)}`],
  ])('stays quick on 10 MB of %s', (_, unit, end) => {
    const size = unit === '[' ? 5_000_000 : 10_000_000 / unit.length;
    const text = `{"format":"marginear","version":1,"highlights":[],"episodes":[${unit.repeat(size)}${end}]}`;
    const started = cpuTime();
    expect(parseArchive(text).episodes).toEqual([]);
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });
});
