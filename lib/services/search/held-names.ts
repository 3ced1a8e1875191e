import type { SpeakerName } from '@/lib/transcript/speaker-names';

type Names = ReadonlyMap<string, readonly SpeakerName[]>;

/** Holds the listener's names of the episodes that were asked for: few have any, but each answer shows some. */
export function createHeldNames(read: (episodeIds: readonly string[]) => Promise<Names>) {
  let held = new Map<string, readonly SpeakerName[]>();
  return {
    async get(episodeIds: readonly string[]): Promise<Names> {
      const before = held;
      const missing = episodeIds.filter((id) => !before.has(id));
      if (missing.length > 0) {
        const found = await read(missing);
        for (const id of missing) before.set(id, found.get(id) ?? []);
      }
      return before;
    },
    /** What is being read meanwhile is not held. */
    clear() {
      held = new Map();
    },
  };
}
