import { useRef } from 'preact/hooks';
import { useText } from '../services';

/** What people have transcripts in; what is inside is told by content. */
const accepted =
  '.vtt,.srt,.tsv,.json,.txt,.html,.htm,text/vtt,text/plain,text/html,application/json';

/** Brings a transcript from a file. */
export function OpenFile({ open }: { open(file: Blob): void }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const onFile = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) open(file);
    // Else the same file, chosen again, would be no change.
    input.value = '';
  };
  return (
    <>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {text('openTranscript')}
      </button>
      <input
        ref={field}
        type="file"
        accept={accepted}
        aria-label={text('openTranscript')}
        hidden
        onChange={(event) => onFile(event.currentTarget)}
      />
    </>
  );
}
