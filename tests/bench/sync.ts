/**
 * Prints, for episodes whose adverts are known, how well lines are found in the audio. Wants espeak-ng and ffmpeg with
 * LAME; what these make is kept in node_modules/.cache. Run: `npm run bench -- sync`, or with a part of a case's name.
 */
import { alignLines } from '@/lib/alignment/align-lines';
import { createStreamHearing } from '@/lib/audio/hear-stream';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { quantile } from './measure';
import { cases, make } from './sync/cases';

for (const it of cases) {
  if (process.argv[3] && !it.name.includes(process.argv[3])) continue;
  const made = make(it);
  const t0 = performance.now();
  const hearing = createStreamHearing(readMp3Frame);
  hearing.push(made.file, true);
  const heard = hearing.finish();
  const t1 = performance.now();
  const lines = made.cues.map(({ line }) => line);
  const { stretches, fit } = alignLines(lines, { ...heard, envelope: heard.envelope! });
  const t2 = performance.now();
  const errs: number[] = [],
    before: number[] = [];
  let lit = 0,
    wrong = 0;
  for (const cue of made.cues) {
    const truth = made.truth(cue);
    const s = stretches.findLast((q) => q.start <= cue.line.start + 0.01 && q.end > cue.line.start);
    const ok = s && s.confidence > 0.8 && fit > 0.5;
    if (ok) lit++;
    if (truth === undefined) {
      if (ok) wrong++;
      continue;
    }
    before.push(Math.abs(cue.line.start - truth));
    const e = s ? Math.abs(cue.line.start + s.offset - truth) : 999;
    errs.push(e);
    if (ok && e > 2) wrong++;
  }
  const n = made.cues.length;
  console.log(
    it.name.padEnd(34),
    'before',
    errs.length ? quantile(before, 0.5).toFixed(1).padStart(6) : '-',
    'after',
    errs.length
      ? `${quantile(errs, 0.5).toFixed(2)}/${quantile(errs, 0.95).toFixed(2)}`.padStart(12)
      : '-',
    'within',
    errs.length ? ((100 * errs.filter((e) => e <= 0.5).length) / n).toFixed(1).padStart(5) : '-',
    'false',
    ((100 * wrong) / n).toFixed(1),
    'lit',
    ((100 * lit) / n).toFixed(0),
    'fit',
    fit.toFixed(2),
    'ms',
    (t1 - t0).toFixed(0),
    (t2 - t1).toFixed(0),
    process.env.V
      ? stretches
          .map(
            (s) =>
              `${s.start.toFixed(1)}-${s.end.toFixed(1)}@${s.offset.toFixed(2)}(${s.confidence.toFixed(2)})`,
          )
          .join(' ')
      : '',
  );
}
