/** Episodes of any length, and what a page of theirs is without the extension. */
import { writeVtt } from '@/lib/transcript/write-transcript';
import { parseRange } from '@/tests/support/byte-ranges';
import type { Site, SiteResponse } from '@/tests/support/internet';
import { clockMark, htmlDocument } from '@/tests/support/site/html';
import { toneWav } from '@/tests/support/site/tone';
import { createLines, createRandom } from '../synthetic-episode';

/** Of a line, seconds: ten hours have 15,000. */
export const lineLength = 2.4;

/** One we run on from the start, one that is the listener's wish. */
export const hosts = { listed: 'long.transistor.fm', unlisted: 'long.example' };
type Host = keyof typeof hosts;

/** Another `edition` is another episode, which says the same. */
export const episodeAddress = (hours: number, host: Host = 'listed', edition = 0) =>
  `https://${hosts[host]}/episodes/${hours}-hours-${edition}`;
/** The same lines as plain paragraphs: what the browser itself takes. */
export const plainAddress = (hours: number) => `https://${hosts.unlisted}/plain/${hours}`;
export const otherAddress = (host: Host) => `https://${hosts[host]}/blog/how-we-record`;
/** A page that never loads anew: `goTo(2)` is the next episode, its words in the page. */
export const singlePageAddress = (host: Host = 'listed') =>
  `https://${hosts[host]}/episodes/single-1`;

declare global {
  interface Window {
    goTo(episode: number): void;
  }
}

const texts = new Map<number, string[]>();

/** Sentences, so that each stays a line of its own; the episodes differ in their first words. */
function textsOf(hours: number): string[] {
  const known = texts.get(hours);
  if (known) return known;
  const made = createLines(createRandom(hours), countLines(hours)).map(
    (text, at) => `${text[0]!.toUpperCase()}${text.slice(1)} ${at}.`,
  );
  texts.set(hours, made);
  return made;
}

export const countLines = (hours: number) => Math.round((hours * 3600) / lineLength);

const files = new Map<number, string>();

/** Written once: to serve a file takes no such work. */
function transcript(hours: number): string {
  if (!files.has(hours)) files.set(hours, writeTranscript(hours));
  return files.get(hours)!;
}

function writeTranscript(hours: number): string {
  const lines = textsOf(hours).map((text, at) => ({
    start: at * lineLength,
    end: (at + 1) * lineLength,
    speaker: at % 40 < 25 ? 'Ada' : 'Ben',
    text,
  }));
  return writeVtt(lines);
}

function episodePage(hours: number, edition: string): string {
  const title = `${hours} hours, edition ${edition}`;
  return htmlDocument({
    title: `${title} | The Long Watch`,
    style: '',
    body: `<h1>${title}</h1><audio controls src="/audio/${hours}-${edition}.wav"></audio>
<button onclick="document.querySelector('audio').currentTime = 1000">Go</button>
<a href="/transcripts/${hours}.vtt">Download</a>`,
  });
}

function plainPage(hours: number): string {
  const paragraphs = textsOf(hours).map((text, at) => `<p data-start="${at}">${text}</p>`);
  return htmlDocument({ title: 'Plain', style: '', body: paragraphs.join('\n') });
}

function otherPage(): string {
  const words = textsOf(1).slice(0, 200).join(' ');
  return htmlDocument({ title: 'How we record', style: '', body: `<h1>Words</h1><p>${words}</p>` });
}

function singlePage(): string {
  const marked = (episode: number) =>
    textsOf(1)
      .slice(0, 300)
      .map((text, at) => `<p>[${clockMark(at * lineLength)}] Ada: Episode ${episode}. ${text}</p>`)
      .join('');
  return htmlDocument({
    title: 'Episode 1',
    style: '',
    body: `<h1>Episode 1</h1><audio src="/audio/1.wav"></audio><section>${marked(1)}</section>
<script>window.goTo = (episode) => {
  history.pushState(null, '', '/episodes/single-' + episode);
  document.title = document.querySelector('h1').textContent = 'Episode ' + episode;
  const words = document.querySelector('section');
  words.innerHTML = words.innerHTML.replace(/Episode [0-9]+/g, 'Episode ' + episode);
  document.querySelector('audio').src = '/audio/1.wav?' + episode;
};</script>`,
  });
}

const sounds = new Map<number, Uint8Array>();

/** What is sent of a sound at a time: as a whole it would hold up the server, which encrypts it at one go. */
const mostBytes = 500_000;

/** A file of some hours, of which a player gets a part of what it asks for, and asks again. */
function sound(hours: number, range = 'bytes=0-'): SiteResponse {
  if (!sounds.has(hours)) sounds.set(hours, toneWav(hours * 3600));
  const whole = sounds.get(hours)!;
  const part = parseRange(range, whole.length);
  if (typeof part !== 'object') return { status: 416 };
  const { start } = part;
  const body = whole.subarray(start, Math.min(part.end, start + mostBytes));
  const headers = {
    'Content-Type': 'audio/wav',
    'Content-Range': `bytes ${start}-${start + body.length - 1}/${whole.length}`,
  };
  return { status: 206, headers, body };
}

const html = (body: string) => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body });
const typed = (type: string, body: string) => ({
  headers: { 'Content-Type': type },
  body,
});

const site: Site = ({ url: { pathname }, headers: { range } }) => {
  const [, folder, name = ''] = pathname.split('/');
  const hours = Number.parseFloat(name);
  if (folder === 'blog') return html(otherPage());
  if (folder === 'plain') return html(plainPage(hours));
  if (folder === 'audio') return sound(hours, range as string | undefined);
  if (folder === 'transcripts') return typed('text/vtt', transcript(hours));
  if (folder !== 'episodes') return undefined;
  return html(
    name.startsWith('single') ? singlePage() : episodePage(hours, name.split('-')[2] ?? '0'),
  );
};

export const longSites = { [hosts.listed]: site, [hosts.unlisted]: site };
