import { signal } from '@preact/signals';
import type { IndexState, LibrarySearch } from '@/components/services';
import type { LibraryFound } from '@/lib/search/library/found';
import type { AnswerMessage, QuestionMessage } from './messages';

/** Starts the worker that searches the library; it is gone with the page. */
export function createLibrarySearch(): LibrarySearch {
  const state = signal<IndexState | undefined>(undefined);
  const found = signal<LibraryFound | undefined>(undefined);
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  let newest = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
    if (data.type === 'state') state.value = data.state;
    else if (data.id === newest) found.value = data.found;
  });
  return {
    state,
    found,
    ask(query, episodeIds, most) {
      newest += 1;
      const question: QuestionMessage = { id: newest, query, episodeIds: [...episodeIds], most };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage(question);
    },
    clear() {
      newest += 1;
      found.value = undefined;
    },
  };
}
