/**
 * Makes the episode of the demo's podcast site again from tests/fixtures/demo/script.txt. What it makes is committed, so
 * nothing else in the project needs a synthesiser.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { record } from './demo-episode/record.ts';
import { parseScript } from './demo-episode/script.ts';
import { toJson, toSrt, toVtt } from './demo-episode/transcripts.ts';

const folder = join(import.meta.dirname, '../tests/fixtures/demo');
const audio = join(folder, 'episode.mp3');
const [show, title] = ['The Tide Table', 'The Moon Is Late Again'];

const sentences = parseScript(readFileSync(join(folder, 'script.txt'), 'utf8'));
const { duration, chapters, lines } = record(sentences, audio, {
  title,
  show,
  rate: '44100',
  bits: '64k',
});
const about = {
  show,
  title,
  slug: 'the-moon-is-late-again',
  guid: '5f0c2a3e-71de-4a57-9d0b-7d1de7ab1e01',
  published: '2026-05-14',
  summary:
    'Why high water is later every day, the brass machines that once foretold it, lighthouses with handwriting, and a map that counts from two zeros.',
  hosts: ['Mara Quill', 'Idris Vane'],
  duration,
  bytes: statSync(audio).size,
  chapters,
  lines,
};
writeFileSync(join(folder, 'episode.json'), `${JSON.stringify(about, null, 1)}\n`);
writeFileSync(join(folder, 'transcript.vtt'), toVtt(lines));
writeFileSync(join(folder, 'transcript.srt'), toSrt(lines));
writeFileSync(join(folder, 'transcript.json'), toJson(lines));
console.log(`${lines.length} lines, ${duration} s, ${about.bytes} bytes`);
