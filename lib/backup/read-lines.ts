import { findMembers, gunzip, isGzip } from './gzip';

/** Characters of the longest line that is read: a transcript of a day. */
const longestLine = 50_000_000;
/** Stretches that are tried before a file is given up. */
const mostDamaged = 1_000;

/** Lines as they come; undefined where a stretch could not be unpacked, and a line with it. */
type ReadLines = AsyncGenerator<readonly string[] | undefined>;

/** Reads a text file, packed with gzip or not, line by line. Never throws on damage. */
export async function* readLines(file: Blob): ReadLines {
  if (!(await isGzip(file))) return yield* linesOf(file.stream());
  const starts = await findMembers(file);
  let damaged = 0;
  for (const [index, start] of starts.entries()) {
    try {
      yield* linesOf(gunzip(file.slice(start, starts[index + 1] ?? file.size)));
    } catch {
      yield undefined;
      damaged += 1;
      if (damaged > mostDamaged) return;
    }
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    length += first.length;
    // The beginning alone is no JSON, so what is too long is damaged.
    if (length <= longestLine) rest.push(first);
    if (others.length === 0) continue;
    const last = others.pop()!;
    yield [rest.join(''), ...others];
    rest = [last];
    length = last.length;
  }
  const last = rest.join('') + decoder.decode();
  if (last !== '') yield [last];
}
