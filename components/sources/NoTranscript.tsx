import type { LoadFailure } from '@/lib/sources/loading';
import { useEpisode } from '../services';
import { AllowHost } from '../shared/AllowHost';
import { AskDirectory } from './AskDirectory';
import { failureText, hostOf } from './failure-text';
import { OpenFile } from './OpenFile';
import { Transcribe } from './Transcribe';

interface NoTranscriptProps {
  failures: readonly LoadFailure[];
  open(file: Blob): void;
}

/** Nothing to read: says why, and what can be done. */
export function NoTranscript({ failures, open }: NoTranscriptProps) {
  const { text, reading, retry } = useEpisode();
  const { unasked } = reading.value;
  const locked = failures.find(({ failure }) => failure.code === 'no-permission');
  const host = locked && hostOf(locked.candidate);
  return (
    <div class="empty">
      <p class="empty-title">{text(failures.length ? 'transcriptFailed' : 'noTranscript')}</p>
      {failures.length === 0 ? (
        <p>{text('noTranscriptHint')}</p>
      ) : (
        <ul class="failures">
          {failures.map((failure, index) => (
            <li key={index}>{failureText(failure, text)}</li>
          ))}
        </ul>
      )}
      <div class="form-row">
        <button type="button" class="button primary" onClick={retry}>
          {text('retry')}
        </button>
        {host && <AllowHost host={host} />}
        <OpenFile open={open} />
      </div>
      {unasked && <AskDirectory term={unasked} />}
      <Transcribe />
    </div>
  );
}
