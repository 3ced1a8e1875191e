import type { Database } from './database';
import { allHighlights } from './highlights';

/** All tags of highlights outside the bin, the most used first. */
export async function usedTags(db: Database): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await allHighlights(db)) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}
