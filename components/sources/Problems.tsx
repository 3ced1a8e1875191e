import type { Problem } from '@/lib/transcript/types';
import { useText, type MessageKey } from '../services';
import { counted } from '../shared/counted';

const names: Record<Problem['code'], MessageKey> = {
  'bad-time': 'problemBadTime',
  'empty-cue': 'problemEmptyCue',
  'reversed-times': 'problemReversedTimes',
  'out-of-order': 'problemOutOfOrder',
  overlap: 'problemOverlap',
  'bad-structure': 'problemBadStructure',
  'not-a-transcript': 'problemNotATranscript',
  truncated: 'problemTruncated',
  'too-large': 'problemTooLarge',
};

/** A list longer than this helps nobody. */
const mostShown = 100;

/** What was skipped or mended in the transcript; closed until somebody wants to know. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <details class="problems">
      <summary>{counted(text, 'problems', problems.length)}</summary>
      <ul>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>
            {problem.at !== undefined && <b>{text('atRow', problem.at)} </b>}
            {text(names[problem.code])}
            {problem.excerpt && <q class="excerpt">{problem.excerpt}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
