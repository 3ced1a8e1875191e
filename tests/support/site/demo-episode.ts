import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoLine {
  /** Seconds; the transcript's clock and the audio's are the same here. */
  start: number;
  end: number;
  speaker: string;
  text: string;
}

interface DemoEpisode {
  show: string;
  title: string;
  slug: string;
  guid: string;
  /** ISO 8601 date. */
  published: string;
  summary: string;
  hosts: string[];
  duration: number;
  bytes: number;
  chapters: { start: number; title: string }[];
  lines: DemoLine[];
}

const folder = join(import.meta.dirname, '../../fixtures/demo');

export const demoEpisode: DemoEpisode = JSON.parse(readText('episode.json'));

type DemoFile =
  'episode.json' | 'transcript.vtt' | 'transcript.srt' | 'transcript.json' | 'cover.svg';

export function readText(name: DemoFile): string {
  return readFileSync(join(folder, name), 'utf8');
}

export function readAudio(): Uint8Array {
  return readFileSync(join(folder, 'episode.mp3'));
}
