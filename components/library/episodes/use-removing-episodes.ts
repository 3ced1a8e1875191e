import { useLibrary } from '../../services';
import { counted } from '../../shared/counted';
import type { ToastMessage } from '../../shared/Toast';

/** Puts episodes into the bin with their highlights, and offers to take them out again. */
export function useRemovingEpisodes(
  show: (message: ToastMessage) => void,
): (ids: readonly string[]) => void {
  const { text, bulk } = useLibrary();
  return async (ids) => {
    const mark = await bulk.deleteEpisodes(ids);
    if (mark === undefined) return;
    show({
      text: counted(text, 'episodesRemoved', ids.length),
      action: { label: text('undo'), run: () => void bulk.restoreEpisodes(ids, mark) },
    });
  };
}
