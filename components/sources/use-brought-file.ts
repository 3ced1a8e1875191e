import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useEpisode, type MessageKey } from '../services';
import type { ToastMessage } from '../shared/Toast';

/** Shorter than any transcript worth keeping; a pasted word is a mistake. Characters. */
const shortestPaste = 80;

/** What came of a file, in words. */
export const answers: Record<'shown' | 'too-large' | 'not-a-transcript', MessageKey> = {
  shown: 'transcriptOpened',
  'too-large': 'fileTooLarge',
  'not-a-transcript': 'fileNotATranscript',
};

/** Lets the listener bring a transcript: by a file, dropped or opened, or by pasting. */
export function useBroughtFile(show: (message: ToastMessage) => void) {
  const { text, openTranscript } = useEpisode();
  const dragging = useSignal(false);
  const open = async (file: Blob) => show({ text: text(answers[await openTranscript(file)]) });

  useEffect(() => {
    const stop = new AbortController();
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      handle: (event: DocumentEventMap[Name]) => void,
    ) => document.addEventListener(name, handle, { signal: stop.signal });
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

    listen('dragover', (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      dragging.value = true;
    });
    listen('dragleave', (event) => {
      // It also bubbles from element to element; only the window's edge has nothing behind it.
      if (!event.relatedTarget) dragging.value = false;
    });
    listen('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      dragging.value = false;
      if (!file) return;
      event.preventDefault();
      void open(file);
    });
    listen('paste', (event) => {
      if (event.target instanceof Element && event.target.matches('input, textarea, select'))
        return;
      const [file] = event.clipboardData?.files ?? [];
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (file) void open(file);
      else if (pasted.length >= shortestPaste)
        void open(new Blob([pasted], { type: 'text/plain' }));
    });
    return () => stop.abort();
  }, []);
  return { dragging, open };
}
