import { setTimeout } from 'node:timers/promises';
import type { Site, SiteResponse } from './internet.ts';
import {
  audioAddress,
  blogAddress,
  coverAddress,
  feedAddress,
  pageAddress,
  podscriptsAddress,
  seedAddress,
  transcriptAddress,
  variants,
  type Variant,
} from './site/addresses.ts';
import { demoEpisode, readAudio, readText } from './site/demo-episode.ts';
import { feedFor } from './site/feed.ts';
import { blogPage, episodePage } from './site/host-pages.ts';
import { demoBlocks, podscriptsPage } from './site/podscripts.ts';
import { readSeed } from './site/seed.ts';
import { toneWav } from './site/tone.ts';

type Answer = SiteResponse | (() => SiteResponse | Promise<SiteResponse>);

/** Every page, feed, transcript and sound of the demo's podcast internet, by host, for `startInternet`. */
export function demoSites(): Record<string, Site> {
  const answers = new Map<string, Answer>([
    [blogAddress, html(blogPage())],
    [coverAddress, typed('image/svg+xml', readText('cover.svg'))],
    [
      'https://the-tide-table.transistor.fm/captions/transcript.vtt',
      typed('text/vtt', readText('transcript.vtt')),
    ],
    ...hostAnswers(),
    ...podscriptsAnswers(),
  ]);
  const site: Site = ({ url }) => {
    const answer = answers.get(url.origin + url.pathname);
    return typeof answer === 'function' ? answer() : answer;
  };
  const hosts = [...answers.keys()].map((address) => new URL(address).hostname);
  return Object.fromEntries(hosts.map((host) => [host, site]));
}

function hostAnswers(): [string, Answer][] {
  const audio = typed('audio/mpeg', readAudio());
  return (Object.keys(variants) as Variant[]).flatMap((variant): [string, Answer][] => [
    [pageAddress(variant), html(episodePage(variant))],
    [audioAddress(variant), audio],
    [feedAddress(variant), typed('application/rss+xml', feedFor(variant))],
    [transcriptAddress(variant, 'vtt'), vttAnswer(variant)],
    [transcriptAddress(variant, 'srt'), typed('application/x-subrip', readText('transcript.srt'))],
    [transcriptAddress(variant, 'json'), jsonAnswer(variant)],
  ]);
}

function jsonAnswer(variant: Variant): SiteResponse {
  return typed(variant === 'json' ? 'text/plain' : 'application/json', readText('transcript.json'));
}

function vttAnswer(variant: Variant): Answer {
  const whole = typed('text/vtt', readText('transcript.vtt'));
  switch (variant) {
    case 'missing':
      return { status: 404, body: 'Not found' };
    case 'broken': {
      let asked = 0;
      return () => ((asked += 1) === 1 ? { status: 500, body: 'Out of order' } : whole);
    }
    case 'slow':
      return () => setTimeout(2000, whole);
    case 'lying':
      return typed('text/vtt', '<!doctype html><title>Sign in</title><p>Please sign in.</p>');
    case 'malformed':
      return typed(
        'text/vtt',
        readText('transcript.vtt').replace(/(.{6}).{3} --> (.{12})/, '$1xyz --> $2'),
      );
    case 'huge':
      return () =>
        typed('text/vtt', 'WEBVTT\n\n'.padEnd(10_000_000, '00:00:01.000 --> [(&<v <<\u0000 '));
    default:
      return whole;
  }
}

function podscriptsAnswers(): [string, Answer][] {
  const { show, title, summary } = demoEpisode;
  const audio = audioAddress('full');
  const page = podscriptsPage({
    show,
    title,
    date: 'May 14, 2026',
    description: summary,
    audio,
    blocks: demoBlocks(),
  });
  return [[podscriptsAddress, html(page)], ...seedAnswers()];
}

function seedAnswers(): [string, Answer][] {
  const audio = 'https://media.transistor.fm/seed/multi-cloud.wav';
  const seed = readSeed(audio);
  if (!seed) return [];
  return [
    [seedAddress, html(podscriptsPage(seed))],
    [audio, typed('audio/wav', toneWav(31 * 60))],
  ];
}

function html(body: string): SiteResponse {
  return typed('text/html; charset=utf-8', body);
}

function typed(type: string, body: string | Uint8Array): SiteResponse {
  return { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body };
}
