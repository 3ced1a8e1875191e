import type { BulkServices } from '@/components/library/selection/bulk';
import * as bulk from '@/lib/store/bulk';
import type { Database } from '@/lib/store/database';
import type { Keep } from '../shared-services';

/** Changes to several highlights or episodes at once. */
export function createBulkServices(db: Database, keep: Keep): BulkServices {
  const told = async (action: () => Promise<void>) => void (await keep(action));
  return {
    binHighlights: (ids) =>
      keep(async () => {
        await bulk.binHighlights(db, ids, Date.now());
        return true as const;
      }),
    restoreHighlights: (ids) => told(() => bulk.restoreHighlights(db, ids, Date.now())),
    addTags: (ids, tags) => keep(() => bulk.addTags(db, ids, tags, Date.now())),
    removeTags: (ids, tags) => told(() => bulk.removeTags(db, ids, tags, Date.now())),
    deleteEpisodes: (ids) => keep(() => bulk.deleteEpisodes(db, ids, Date.now())),
    restoreEpisodes: (ids, mark) => told(() => bulk.restoreEpisodes(db, ids, mark, Date.now())),
  };
}
