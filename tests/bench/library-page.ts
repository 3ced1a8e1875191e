/** What the bench of the library does inside the browser. */
import type { Page } from 'puppeteer-core';
import { openExtensionPage, type Launched } from '@/tests/support/browsers';

/** A transcript as it is kept: lines with capitals and stops, said by two. Also runs in the page. */
export function storedTranscript(at: number, texts: readonly string[]) {
  return {
    id: `t${at}`,
    episodeId: `e${at}`,
    saved: 1,
    lines: texts.map((text, line) => ({
      // So the times have no more digits than those of files.
      start: (line * 12) / 5,
      end: ((line + 1) * 12) / 5,
      text: `${text.charAt(0).toUpperCase()}${text.slice(1).replace(' ', line % 3 ? ' ' : ', ')}.`,
      speaker: line % 7 < 4 ? 'Host' : 'Guest',
    })),
    problems: [],
    timing: 'cue',
    language: 'en',
    source: { kind: 'feed', format: 'vtt', url: `https://show.example/${at}.vtt` },
  };
}

const batch = 10;

/**
 * Puts episodes with their transcripts into the listener's database, which the library makes. Answers with a
 * page of the extension that does nothing by itself.
 */
export async function seed(launched: Launched, episodes: readonly string[][]): Promise<Page> {
  const library = await openExtensionPage(launched, 'library.html');
  await library.waitForSelector('#search');
  await library.close();
  const page = await openExtensionPage(launched, 'sidebar.html');
  await page.evaluate(`globalThis.storedTranscript = ${storedTranscript}`);
  await page.evaluate(`globalThis.put = ${put}`);
  for (let from = 0; from < episodes.length; from += batch) {
    const texts = episodes.slice(from, from + batch);
    await page.evaluate(put, texts, from);
  }
  return page;
}

async function put(episodes: string[][], from: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('marginear');
    request.addEventListener('success', () => resolve(request.result));
  });
  const writing = db.transaction(['episodes', 'transcripts'], 'readwrite');
  const { storedTranscript: makeRecord } = globalThis as unknown as BenchWindow;
  for (const [at, texts] of episodes.entries()) {
    const transcript = makeRecord(from + at, texts);
    const page = `https://show.example/${transcript.episodeId}`;
    writing.objectStore('transcripts').put(transcript);
    writing.objectStore('episodes').put({
      id: transcript.episodeId,
      page,
      title: `Episode ${transcript.episodeId}`,
      show: 'Show',
      keys: [`page:${page}`],
      firstSeen: 1,
      lastSeen: 1,
    });
  }
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  db.close();
}

interface BenchWindow {
  storedTranscript: typeof storedTranscript;
  put: typeof put;
  worker: Worker;
  episodeIds: string[];
}

/** Starts the worker and waits until everything is in the index. Bytes are of all databases on the disk. */
export async function buildIndex(script: string, size: number) {
  const usage = async () => (await navigator.storage.estimate()).usage ?? 0;
  const before = await usage();
  const from = performance.now();
  const worker = new Worker(script, { type: 'module' });
  await new Promise<void>((resolve) =>
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'state' && data.state.ready === size) resolve();
    }),
  );
  const build = performance.now() - from;
  const bench = globalThis as unknown as BenchWindow;
  bench.worker = worker;
  bench.episodeIds = Array.from({ length: size }, (_, at) => `e${at}`);
  return { build, before, after: await usage() };
}

/**
 * Keeps one more transcript and starts another worker, which has to take it in. Milliseconds from when it knows that it
 * has to until it is found.
 */
export async function addOne(script: string, at: number, texts: string[]): Promise<number> {
  const bench = globalThis as unknown as BenchWindow;
  bench.worker.terminate();
  bench.worker = new Worker(script, { type: 'module' });
  await bench.put([texts], at);
  return new Promise((resolve) => {
    let from = 0;
    bench.worker.addEventListener('message', ({ data }) => {
      if (data.type !== 'state' || data.state.total !== at + 1) return;
      if (data.state.ready === at) from ||= performance.now();
      else if (data.state.ready === at + 1) resolve(performance.now() - from);
    });
  });
}

/** Runs in the worker: from now on `written` counts the bytes of what it puts into the database, about. */
export function countWritten(): void {
  const bench = globalThis as unknown as { written: number };
  bench.written = 0;
  const sizeOf = (value: unknown): number => {
    if (typeof value === 'string') return value.length;
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value !== 'object' || value === null) return 8;
    return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
  };
  for (const name of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value, key) {
      bench.written += sizeOf(value);
      return write.call(this, value, key);
    };
  }
}

export interface BenchAnswer {
  /** Milliseconds. */
  time: number;
  /** Of the episodes that were found, the best first. */
  ids: string[];
}

/** Asks one after the other, as a page does. */
export async function ask(queries: string[]): Promise<BenchAnswer[]> {
  const { worker, episodeIds } = globalThis as unknown as BenchWindow;
  const answers: BenchAnswer[] = [];
  for (const query of queries) {
    const id = performance.now();
    const found = await new Promise<{ episodes: { episodeId: string }[] }>((resolve) => {
      const onMessage = ({ data }: MessageEvent) => {
        if (data.type !== 'found' || data.id !== id) return;
        worker.removeEventListener('message', onMessage);
        resolve(data.found);
      };
      worker.addEventListener('message', onMessage);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage({ id, query, episodeIds, most: 10 });
    });
    const time = performance.now() - id;
    answers.push({ time, ids: found.episodes.map(({ episodeId }) => episodeId) });
  }
  return answers;
}

/** Opens the library in a browser that was just started and types at once; milliseconds until a result stands there. */
export async function openAndSearch(launched: Launched, query: string): Promise<number> {
  const page = await openExtensionPage(launched, 'sidebar.html');
  await page.evaluateOnNewDocument((typed: string) => {
    const watch = () => {
      const field = document.querySelector<HTMLInputElement>('#search');
      if (field && field.value !== typed) {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (document.querySelector('[data-result]')) document.title = `${performance.now()}`;
      else requestAnimationFrame(watch);
    };
    watch();
  }, query);
  await page.goto(`${launched.origin}/library.html`, { waitUntil: [] });
  await page.waitForFunction(() => /^\d+(?:\.\d+)?$/.test(document.title), { polling: 50 });
  return Number(await page.title());
}
