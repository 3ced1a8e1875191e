import type { Choice } from '@/lib/sources/load-choice';
import { useEpisode, type MessageKey } from '../services';
import { formatLanguage } from '../shared/format';
import { failureText } from './failure-text';

const origins: Record<Choice['kind'], MessageKey> = {
  page: 'transcriptFromPage',
  track: 'transcriptFromTrack',
  file: 'transcriptFromFeed',
};

/** Lets the listener change to another transcript of the episode, where there is more than one. */
export function TranscriptChoice({ onFailure }: { onFailure(text: string): void }) {
  const { text, reading, choose } = useEpisode();
  const { choices, chosen } = reading.value;
  const shown = choices.findIndex((choice) => isSame(choice, chosen));
  if (choices.length < (shown < 0 ? 1 : 2)) return null;

  const change = async (select: HTMLSelectElement) => {
    const failure = await choose(choices[Number(select.value)]!);
    if (!failure) return;
    select.value = String(shown);
    onFailure(failureText(failure, text));
  };
  return (
    <select
      class="transcript-choice"
      aria-label={text('chooseTranscript')}
      value={shown}
      onChange={(event) => void change(event.currentTarget)}
    >
      {shown < 0 && <option value={-1}>{text('transcriptKept')}</option>}
      {choices.map((choice, index) => (
        <option key={index} value={index}>
          {[
            nameOf(choice),
            text(origins[choice.kind === 'file' ? (choice.from ?? 'file') : choice.kind]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}

/** Another look at the page brings the same choices as new objects. */
function isSame(choice: Choice, other: Choice | undefined): boolean {
  if (choice.kind === 'page' || other?.kind === 'page') return choice.kind === other?.kind;
  return choice.url === other?.url;
}

function nameOf(choice: Choice): string | undefined {
  if (choice.kind === 'track' && choice.label) return choice.label;
  return choice.language && formatLanguage(choice.language);
}
