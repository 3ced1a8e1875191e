import type { Making } from '@/lib/speech/transcribing';
import { useEpisode, type Translate } from '../services';
import { AllowHost } from '../shared/AllowHost';
import { counted } from '../shared/counted';
import { formatBytes } from '../shared/format';
import { speechFailureText } from '../shared/speech-failure-text';
import { spokenTime } from '../shared/spoken-time';

/** How far the transcript in the making is, and what can be done about it. */
export function TranscribeProgress() {
  const { text, transcribing } = useEpisode();
  const making = transcribing.making.value;
  if (!making) return null;
  return (
    <section class="making" aria-label={text('transcribe')}>
      <div role="status">
        <p>{progressText(making, transcribing.host.value, text)}</p>
        {making.failure && (
          <p class="making-failure">
            {speechFailureText(making.failure, text, transcribing.server.value.mostMegabytes)}
          </p>
        )}
      </div>
      <Actions making={making} />
      {making.of !== undefined && (
        <progress value={making.done} max={making.of} aria-label={text('transcribe')} />
      )}
    </section>
  );
}

function Actions({ making: { stage, failure } }: { making: Making }) {
  const { text, transcribing, openLibrary } = useEpisode();
  const { start, pause, cancel } = transcribing;
  return (
    <div class="form-row">
      {stage === 'sending' && (
        <button type="button" class="button" onClick={pause}>
          {text('pause')}
        </button>
      )}
      {(stage === 'paused' || stage === 'failed') && (
        <button type="button" class="button primary" onClick={start}>
          {text(failure ? 'retry' : 'resume')}
        </button>
      )}
      {failure?.code === 'no-audio' && failure.status === undefined && (
        <AllowHost host={failure.host} />
      )}
      {failure && (
        <button type="button" class="button" onClick={() => openLibrary('/settings')}>
          {text('settings')}
        </button>
      )}
      <button type="button" class="button" onClick={cancel}>
        {text('cancel')}
      </button>
    </div>
  );
}

/** How far it is, in words: bytes as megabytes, time left as minutes. */
export function progressText(making: Making, host: string, text: Translate): string {
  const { stage, done, of, secondsLeft } = making;
  if (stage === 'fetching') {
    return of === undefined
      ? text('transcribeFetching', formatBytes(done, 0))
      : text('transcribeFetchingOf', Math.round(done / 1e6), formatBytes(of, 0));
  }
  if (of === undefined) return text('transcriptFailed');
  if (stage === 'paused') return counted(text, 'transcribePaused', of, done, host);
  if (stage === 'failed') return counted(text, 'transcribeFailed', of, done);
  const sending = counted(text, 'transcribeSending', of, done);
  if (secondsLeft === undefined || done === of) return sending;
  const left =
    secondsLeft < 60
      ? text('transcribeSoon')
      : text('transcribeMinutesLeft', spokenTime(Math.round(secondsLeft / 60) * 60));
  return `${sending} · ${left}`;
}
