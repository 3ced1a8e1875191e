import { useLibrary } from '../../services';
import type { ToastMessage } from '../../shared/Toast';

/** Puts a highlight into the bin, and offers to take it out again. */
export function useRemoving(show: (message: ToastMessage) => void): (id: string) => void {
  const { text, binHighlight, restoreHighlight } = useLibrary();
  return (id) =>
    void binHighlight(id).then(() =>
      show({
        text: text('highlightRemoved'),
        action: { label: text('undo'), run: () => void restoreHighlight(id) },
      }),
    );
}
