/**
 * Prints how well lines are found in audio with adverts whose places are known, by each evidence alone and by all. Wants
 * espeak-ng and ffmpeg with LAME; what these make is kept in node_modules/.cache. Run: `npm run bench -- sync`, or with
 * a part of a case's name behind it.
 */
import { alignLines } from '@/lib/alignment/align-lines';
import { piecesByLength } from '@/lib/alignment/pieces-by-length';
import { audioKind } from '@/lib/audio/audio-kind';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { createStreamHearing } from '@/lib/audio/hear-stream';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import { heldBytes, mean, timed } from './measure';
import { cases, make, type Case } from './sync/cases';
import { score, type Score } from './sync/score';

const portion = 65_536;
const wanted = process.argv[3] ?? '';

function hear(file: Uint8Array) {
  const { read } = audioKind(file.subarray(0, portion))!;
  const hearing = read ? createStreamHearing(read) : createMp4Hearing();
  for (let at = 0; at < file.length; at += portion) {
    hearing.push(file.subarray(at, at + portion), at + portion >= file.length);
  }
  return hearing.finish();
}

function measure(it: Case) {
  const made = make(it);
  const lines = made.cues.map(({ line }) => line);
  const { result: heard, ms: hearing } = timed(() => hear(made.file));
  const { result: both, ms: aligning } = timed(() => alignLines(lines, heard));
  const evidence = (audio: Partial<AudioEvidence>): AudioEvidence => ({
    identity: { url: '', duration: heard.duration },
    seams: [],
    stretches: [],
    fit: 0.5,
    ...audio,
  });
  const { seams, duration } = heard;
  const alone = piecesByLength(lines, seams, duration);
  const scores = {
    nothing: score(made),
    seams: score(made, evidence({ seams, stretches: alone })),
    pauses: score(made, evidence(alignLines(lines, { ...heard, seams: [] }))),
    all: score(made, evidence({ seams, ...both })),
  };
  const hours = duration / 3600;
  const held = heldBytes(() => hear(made.file)) / 1e6 / hours;
  return { it, scores, fit: both.fit, took: (hearing + aligning) / 1000 / hours, held };
}

const percent = (share: number) => (share * 100).toFixed(1).padStart(5);
const seconds = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(2)).padStart(6);
const show = ({ median, p95, within, false: wrong, synced }: Score) =>
  `${seconds(median)}${seconds(p95)} ${percent(within)}${percent(wrong)}${percent(synced)}`;

console.log(
  'median and p95 of the error, s; % of lines within 0.5 s; % of moments falsely synced; % synced',
);
console.log(
  `${''.padEnd(36)}${['nothing', 'seams', 'pauses', 'all'].map((name) => name.padEnd(30)).join('')}`,
);
const results = cases
  .filter(({ name }) => name.includes(wanted))
  .map((it) => {
    const result = measure(it);
    const { nothing, seams, pauses, all } = result.scores;
    const columns = [nothing, seams, pauses, all].map(show).join('  ');
    console.log(
      `${it.name.padEnd(36)}${columns}  fit ${result.fit.toFixed(2)}  ${result.took.toFixed(1)} s/h  ${result.held.toFixed(1)} MB/h`,
    );
    return result;
  });

const right = results.filter(({ it }) => it.transcript !== 'wrong');
const inserted = right.filter(({ it }) => it.adverts.length > 0);
const total = (chosen: typeof results, pick: (score: Score) => number) =>
  chosen.length === 0 ? '-' : percent(mean(chosen.map(({ scores }) => pick(scores.all))));
console.log(
  `\nwith seams: ${total(
    inserted.filter(({ it }) => it.hasSeams),
    (it) => it.within,
  )} % of lines within 0.5 s`,
);
console.log(
  `without:    ${total(
    inserted.filter(({ it }) => !it.hasSeams),
    (it) => it.within,
  )} %`,
);
console.log(
  `falsely synced: ${total(right, (it) => it.false)} % of moments, at most ${percent(Math.max(0, ...right.map(({ scores }) => scores.all.false)))} %`,
);
console.log(
  `wrong transcripts synced: ${total(
    results.filter(({ it }) => it.transcript === 'wrong'),
    (it) => it.synced,
  )} %`,
);
const worse = right.filter(({ scores }) => scores.all.within < scores.nothing.within);
console.log(`worse than nothing: ${worse.map(({ it }) => it.name).join('; ') || 'none'}`);
