import { useSignal } from '@preact/signals';
import type { Transcript } from '@/lib/transcript/types';
import { useEpisode, type MessageKey } from '../services';
import { IconButton } from '../shared/IconButton';
import { Sheet } from '../shared/Sheet';
import type { ToastMessage } from '../shared/Toast';
import { OpenFile } from './OpenFile';
import { fileName, writers, writeTranscript, type FileFormat } from './written-transcript';

const names: Record<FileFormat, MessageKey> = {
  text: 'formatText',
  markdown: 'formatMarkdown',
  vtt: 'formatVtt',
  srt: 'formatSrt',
};

interface FilePanelProps {
  transcript: Transcript;
  open(file: Blob): void;
  show(message: ToastMessage): void;
  onClose(): void;
}

/** Takes the shown transcript along as a file or on the clipboard, or brings another. */
export function FilePanel({ transcript, open, show, onClose }: FilePanelProps) {
  const { text, reading, copyText, saveFile } = useEpisode();
  const format = useSignal<FileFormat>('text');
  const times = useSignal(true);
  const speakers = useSignal(true);
  const { timed, type } = writers[format.value];
  const written = () =>
    writeTranscript(transcript, format.value, { times: times.value, speakers: speakers.value });
  const save = () => saveFile(fileName(reading.value.episode ?? {}, format.value), type, written());
  const copy = async () =>
    show({ text: text((await copyText(written())) ? 'copied' : 'notCopied') });
  return (
    <Sheet class="sheet" label={text('transcriptFile')}>
      <div class="card-row">
        <h2>{text('transcriptFile')}</h2>
        <span class="spacer" />
        <IconButton icon="close" label={text('close')} onClick={onClose} />
      </div>
      <label class="field">
        {text('format')}
        <select
          value={format.value}
          onChange={(event) => (format.value = event.currentTarget.value as FileFormat)}
        >
          {(Object.keys(names) as FileFormat[]).map((name) => (
            <option key={name} value={name}>
              {text(names[name])}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={times.value || timed}
          disabled={timed}
          onChange={(event) => (times.value = event.currentTarget.checked)}
        />
        {text('withTimes')}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={speakers.value}
          onChange={(event) => (speakers.value = event.currentTarget.checked)}
        />
        {text('withSpeakers')}
      </label>
      <div class="form-row">
        <button type="button" class="button primary" onClick={save}>
          {text('saveFile')}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {text('copy')}
        </button>
        <OpenFile open={open} />
      </div>
    </Sheet>
  );
}
