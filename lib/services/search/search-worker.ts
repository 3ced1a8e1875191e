import { createDatabase } from '@/lib/store/database';
import { createSearchDatabase } from '@/lib/store/search-database';
import { parseQuestion } from './messages';
import { createSearchService } from './search-service';

/** Milliseconds in which whoever opens the library with something to find is answered first. */
const rest = 500;

/** The library's worker: the search over everything, away from what is typed and shown. */
const service = createSearchService({
  db: createDatabase(),
  search: createSearchDatabase(),
  settled: new Promise((resolve) => setTimeout(resolve, rest)),
  locked: (change) => navigator.locks.request('marginear-search', change),
  post: (message) => postMessage(message),
});

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const question = parseQuestion(data);
  if (question) service.ask(question);
});
