import { demoEpisode } from './demo-episode.ts';

/** What a page of the demo's host offers besides audio and show notes. */
export const variants = {
  full: 'a feed with VTT, SRT and JSON',
  vtt: 'a feed with VTT alone',
  srt: 'a feed with SRT alone',
  json: 'a feed with JSON alone, served as text/plain',
  captions: 'no feed, but a <track>',
  marks: 'no feed, but `[HH:MM:SS] Name: text` in the page',
  untold: 'neither feed nor transcript',
  missing: 'a feed whose VTT is a 404',
  broken: 'a feed whose VTT is a 500 the first time and comes the second',
  slow: 'a feed whose VTT comes after two seconds',
  lying: 'a feed whose VTT is an HTML page',
  malformed: 'a feed whose VTT has a bad cue in the middle',
  huge: 'a feed whose VTT is 10 MB of junk',
} as const;

export type Variant = keyof typeof variants;

export function pageAddress(variant: Variant): string {
  const slug = variant === 'full' ? demoEpisode.slug : `${demoEpisode.slug}-${variant}`;
  return `https://the-tide-table.transistor.fm/episodes/${slug}`;
}

export function feedAddress(variant: Variant): string {
  const show = variant === 'full' ? 'the-tide-table' : `the-tide-table-${variant}`;
  return `https://feeds.transistor.fm/${show}`;
}

/** Variants are episodes of their own, so that a store never takes one for another. */
export function guidOf(variant: Variant): string {
  return variant === 'full' ? demoEpisode.guid : `${demoEpisode.guid}-${variant}`;
}

export function audioAddress(variant: Variant): string {
  return `https://media.transistor.fm/${variant}/${demoEpisode.slug}.mp3`;
}

export function transcriptAddress(variant: Variant, type: 'vtt' | 'srt' | 'json'): string {
  return `https://share.transistor.fm/s/${variant}/transcript.${type}`;
}

export const coverAddress = 'https://img.transistor.fm/the-tide-table.svg';
export const blogAddress = 'https://the-tide-table.transistor.fm/blog/how-we-record';
export const podscriptsAddress = `https://podscripts.co/podcasts/the-tide-table/${demoEpisode.slug}`;
export const seedAddress =
  'https://podscripts.co/podcasts/screaming-in-the-cloud/replay-multi-cloud-is-the-future-with-tobi-knaup';
