// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findFiles, findTranscriptPage } from '@/lib/page/episode/find-files';
import { page } from '../dom';

const url = 'https://ferry.example/@night/episodes/the-lamp';
const preloads = (data: unknown) =>
  `<script>window._preloads = JSON.parse(${JSON.stringify(JSON.stringify(data))})</script>`;
const signed = 'https://substackcdn.example/post/1/transcription.json?Expires=1&Signature=a~b_';

test.each([
  [
    'downloads',
    '<a href="/media/lamp.srt?dl=1">Download</a>',
    ['https://ferry.example/media/lamp.srt?dl=1'],
  ],
  ['data within a string of a script', preloads({ transcript: { url: signed } }), [signed]],
  [
    'data in JSON with escaped slashes and ampersands',
    String.raw`<script type="application/json">{"t":"https:\/\/cdn.example\/a.vtt?x=1\u0026y=2"}</script>`,
    ['https://cdn.example/a.vtt?x=1&y=2'],
  ],
  [
    'each address once',
    '<a href="/a.vtt">A</a><a href="/a.vtt">B</a>',
    ['https://ferry.example/a.vtt'],
  ],
  [
    'no pictures for a seek bar, and no chapters',
    '<a href="/thumbnails.vtt">A</a><script>["https://ferry.example/storyboard.vtt","https://ferry.example/chapters.vtt"]</script>',
    [],
  ],
  [
    'no other files',
    '<a href="/lamp.mp3">A</a><a href="/transcript.pdf">B</a><script>transcript("https://ferry.example/app.json")</script>',
    [],
  ],
  [
    'nothing that cannot be fetched',
    '<a href="javascript:a.vtt">A</a><a href="data:,a.srt">B</a>',
    [],
  ],
])('finds %s', (_, body, expected) => {
  expect(findFiles(page(body), url)).toEqual(
    expected.map((file) => ({ kind: 'file', from: 'page', url: file })),
  );
});

test('stops at ten files', () => {
  const links = Array.from({ length: 30 }, (_, index) => `<a href="/${index}.vtt">A</a>`).join('');
  expect(findFiles(page(links), url)).toHaveLength(10);
});

const transcriptPage = (name: string, href: string) =>
  findTranscriptPage(page(`<a href="${href}">${name}</a>`), url);

test.each([
  ['Transcript', '/@night/episodes/the-lamp/transcript'],
  ['Read the full transcript →', 'transcript'],
  [' Episode\n Transcription ', 'https://ferry.example/t/7'],
])('takes a link named %j to %s for the page of the transcript', (name, href) => {
  const address = new URL(href, url).href;
  expect(transcriptPage(name, href)).toEqual([
    { kind: 'file', from: 'page', url: address, type: 'text/html' },
  ]);
});

test.each([
  ['Transcript', '#transcript'],
  ['Transcript', 'https://other.example/transcript'],
  ['How we make a transcript of every episode', '/transcripts'],
  ['No transcript yet', '/transcripts'],
])('takes no link named %j to %s for it', (name, href) => {
  expect(transcriptPage(name, href)).toEqual([]);
});
