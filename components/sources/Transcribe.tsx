import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { spokenTime } from '../shared/spoken-time';
import { useEpisode } from '../services';

/** Offers to have the transcript made by the listener's speech server; says what goes where before it goes. */
export function Transcribe() {
  const { text, transcribing, openLibrary } = useEpisode();
  const { audio, host, making } = transcribing;
  const asked = useSignal(false);
  if (!audio.value || making.value) return null;
  return (
    <section class="offer-below">
      {!host.value ? (
        <>
          <p>{text('transcribeNoServer')}</p>
          <button type="button" class="button" onClick={() => openLibrary('/settings')}>
            {text('setUpSpeechServer')}
          </button>
        </>
      ) : asked.value ? (
        <WhatGoesWhere onCancel={() => (asked.value = false)} />
      ) : (
        <button type="button" class="button" onClick={() => (asked.value = true)}>
          {text('transcribe')}
        </button>
      )}
    </section>
  );
}

function WhatGoesWhere({ onCancel }: { onCancel(): void }) {
  const { text, transcribing } = useEpisode();
  const { audio, host, server, start } = transcribing;
  const { duration } = audio.value ?? {};
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the keyboard goes on here.
  useEffect(() => button.current?.focus(), []);
  const most = spokenTime(server.value.mostMinutes * 60);
  return (
    <>
      <p>
        {duration
          ? text('transcribeSendsLength', host.value, most, lengthText(duration))
          : text('transcribeSends', host.value, most)}
      </p>
      <div class="form-row">
        <button ref={button} type="button" class="button primary" onClick={start}>
          {text('transcribeStart')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </>
  );
}

function lengthText(seconds: number): string {
  return spokenTime(seconds < 60 ? seconds : Math.round(seconds / 60) * 60);
}
