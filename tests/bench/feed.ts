/**
 * Prints time and memory for finding one item in a feed of 20 MB, read as a stream and read whole, from
 * a server in this process. Run: `npm run bench -- feed`.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGuardedFetch } from '@/lib/background/guarded-fetch';
import { createReadFeed } from '@/lib/background/read-feed';
import type { Episode } from '@/lib/feed/episode';
import { readFeedBy, type ReadFeed } from '@/lib/messaging/read-feed';
import { createLines, createRandom } from './synthetic-episode';

const items = 2_000;
const megabyte = 1_000_000;
const notes = createLines(createRandom(7), 200)
  .map((line) => `<p>${line}</p>`)
  .join('\n');

/** Made while it is sent, so that the server's memory does not count. The newest episode comes first, as in real feeds. */
function* feed(): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Night Ferry</title><language>en</language>`;
  for (let n = 0; n < items; n += 1) {
    yield `<item><title>Episode ${n}: the lamp</title><guid isPermaLink="false">ferry-${n}</guid><link>https://ferry.example/${n}</link>
<pubDate>Thu, 12 Dec 2024 09:00:00 GMT</pubDate><itunes:duration>31:05</itunes:duration><itunes:summary>A short summary of episode ${n}.</itunes:summary>
<enclosure url="https://pdst.fm/e/media.example/${n}.mp3" length="30000000" type="audio/mpeg"/><podcast:transcript url="/t/${n}.vtt" type="text/vtt"/>
<content:encoded><![CDATA[${notes}]]></content:encoded></item>\n`;
  }
  yield '</channel></rss>';
}

const server = createServer((_, response: ServerResponse) => {
  response.setHeader('content-type', 'application/rss+xml');
  Readable.from(feed())
    .on('error', () => undefined)
    .pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;

const ports = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  hasPermission: () => Promise.resolve(true),
  isForbidden: () => false,
};
const ways: Record<string, ReadFeed> = {
  'as a stream': createReadFeed(ports),
  'as a whole': readFeedBy(createGuardedFetch({ ...ports, mostBytes: 100 * megabyte })),
};
const page = 'https://player.example/';
const titled = (n: number): Episode => ({ page, title: `Episode ${n}: the lamp` });
const played = (n: number): Episode => ({
  ...titled(n),
  enclosure: `https://media.example/${n}.mp3`,
});
const sought: Record<string, Episode> = {
  'first item, by enclosure': played(0),
  'middle item, by enclosure': played(items / 2),
  'last item, by enclosure': played(items - 1),
  'first item, by title alone': titled(0),
  'no such item': { page, title: 'Episode of another show' },
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Time, and how far memory rose above where it stood. */
async function measure(readFeed: ReadFeed, episode: Episode) {
  collectGarbage();
  const before = process.memoryUsage();
  const peak = { rss: 0, heap: 0 };
  const sample = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss - before.rss);
    peak.heap = Math.max(peak.heap, heapUsed + external - before.heapUsed - before.external);
  };
  const timer = setInterval(sample, 5);
  let bytes = 0;
  const onProgress = (read: number) => {
    bytes = read;
    sample();
  };
  const started = performance.now();
  const answer = await readFeed(address, episode, { onProgress });
  const ms = performance.now() - started;
  sample();
  clearInterval(timer);
  return { ms, bytes, peak, title: answer.ok ? answer.item?.title : answer.code };
}

const size = [...feed()].reduce((sum, piece) => sum + piece.length, 0);
console.log(`${items} items, ${(size / megabyte).toFixed(1)} MB`);
for (const [way, readFeed] of Object.entries(ways)) {
  await readFeed(address, sought['middle item, by enclosure']!);
  console.log(`\n${way}`);
  for (const [name, episode] of Object.entries(sought)) {
    const { ms, bytes, peak, title } = await measure(readFeed, episode);
    const read = bytes ? `${(bytes / megabyte).toFixed(1)} MB read, ` : '';
    console.log(
      `  ${name.padEnd(26)} ${ms.toFixed(0).padStart(5)} ms  ${read}memory at most +${(peak.heap / megabyte).toFixed(0)} MB (process +${(peak.rss / megabyte).toFixed(0)} MB)  ${title ?? 'not listed'}`,
    );
  }
}
server.closeAllConnections();
server.close();
