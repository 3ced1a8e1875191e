import { useSignal } from '@preact/signals';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

export type Renaming = ReturnType<typeof useRenaming>;

/** Which speaker is being renamed, and what becomes of it. */
export function useRenaming(show: (message: ToastMessage) => void) {
  const { renameSpeaker, text } = useEpisode();
  /** The name that is shown now. */
  const speaker = useSignal<string | undefined>(undefined);
  const close = () => (speaker.value = undefined);
  return {
    speaker,
    open: (shown: string) => (speaker.value = shown),
    close,
    async save(name: string, scope: 'episode' | 'show') {
      const shown = speaker.value;
      close();
      if (shown === undefined || name === shown) return;
      const undo = await renameSpeaker(shown, name, scope);
      show({
        text: name ? text('speakerRenamed', shown, name) : text('speakerReset', shown),
        action: { label: text('undo'), run: undo },
      });
    },
  };
}
