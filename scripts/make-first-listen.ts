/**
 * Makes the demo episode that comes with the extension again from its script. What it makes is committed, so nothing else
 * in the project needs a synthesiser.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { record } from './demo-episode/record.ts';
import { parseScript } from './demo-episode/script.ts';

const root = join(import.meta.dirname, '..');
const audio = join(root, 'public/demo.mp3');
const about = { show: 'Marginear', title: 'Snails in the margin' };

const script = readFileSync(join(import.meta.dirname, 'demo-episode/first-listen.txt'), 'utf8');
const recording = record(parseScript(script), audio, { ...about, rate: '22050', bits: '24k' });
const talk = join(root, 'lib/services/demo/first-listen.json');
writeFileSync(talk, `${JSON.stringify({ ...about, ...recording }, null, 1)}\n`);
console.log(
  `${recording.lines.length} lines, ${recording.duration} s, ${statSync(audio).size} bytes`,
);
