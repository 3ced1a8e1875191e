/** What the bench of backups does inside the browser. */
import type * as Store from '@/tests/support/store-in-page';

interface BenchWindow {
  store: typeof Store;
  file: Blob;
}

export interface BenchResult {
  seconds: number;
  /** Of the file. */
  bytes: number;
  /** Milliseconds for which the page could do nothing else. */
  longest: number;
  said?: string;
}

/** Each function runs alone in the page, so what they share is put there first. */
declare function timed(run: () => Promise<{ bytes: number; said?: string }>): Promise<BenchResult>;

export async function seedHighlights(perEpisode: number): Promise<void> {
  const { store } = globalThis as unknown as BenchWindow;
  Object.assign(globalThis, {
    async timed(run: () => Promise<{ bytes: number; said?: string }>): Promise<BenchResult> {
      let [longest, last, over] = [0, performance.now(), false];
      const beat = () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
        if (!over) setTimeout(beat, 5);
      };
      beat();
      const from = performance.now();
      const ran = await run();
      over = true;
      return { ...ran, longest, seconds: (performance.now() - from) / 1000 };
    },
  });
  const db = store.createDatabase();
  for (const { id: episodeId } of await db.episodes.toArray()) {
    const { lines } = (await db.transcripts.where({ episodeId }).first())!;
    await db.highlights.bulkAdd(
      Array.from({ length: perEpisode }, (_, n) => {
        const line = Math.floor((n * lines.length) / perEpisode);
        const { text: quote, start, end } = lines[line]!;
        return {
          id: `${episodeId}-${n}`,
          episodeId,
          quote,
          prefix: lines[line - 1]?.text.slice(-32) ?? '',
          suffix: lines[line + 1]?.text.slice(0, 32) ?? '',
          range: { start: { line, offset: 0 }, end: { line, offset: quote.length } },
          start,
          end,
          playbackStart: start,
          playbackEnd: end,
          note: n % 3 === 0 ? `A note on ${quote}` : '',
          tags: n % 4 === 0 ? ['idea', 'later'] : [],
          colour: 'yellow' as const,
          created: n,
          edited: n,
        };
      }),
    );
  }
}

export function save(): Promise<BenchResult> {
  return timed(async () => {
    const bench = globalThis as unknown as BenchWindow;
    const pieces: Blob[] = [];
    const options = { settings: {} as never, exported: new Date().toISOString() };
    const db = bench.store.createDatabase();
    for await (const piece of bench.store.writeBackup(db, options)) pieces.push(piece);
    bench.file = new Blob(pieces);
    return { bytes: bench.file.size };
  });
}

export function restore(name: string): Promise<BenchResult> {
  return timed(async () => {
    const { store, file } = globalThis as unknown as BenchWindow;
    const { added, unchanged, problems } = await store.restoreBackup(
      store.createDatabase(name),
      file,
    );
    const said = `${added} highlights added, ${unchanged} unchanged, ${problems.length} problems`;
    return { bytes: file.size, said };
  });
}

/** Whether both databases hold the same. */
export async function ask(): Promise<string> {
  const { store } = globalThis as unknown as BenchWindow;
  const counts = await Promise.all(
    ['marginear', 'marginear-empty'].map(async (name) => {
      const db = store.createDatabase(name);
      const { episodes, transcripts, highlights } = db;
      return [await episodes.count(), await transcripts.count(), await highlights.count()];
    }),
  );
  return `kept: ${counts.map((all) => all.join(' + ')).join(', restored: ')} episodes, transcripts, highlights`;
}

export function exportPlainly(): Promise<BenchResult> {
  return timed(async () => {
    const { store } = globalThis as unknown as BenchWindow;
    const archive = await store.readBackup(store.createDatabase());
    const file = new Blob([JSON.stringify(archive)]);
    return { bytes: file.size };
  });
}
