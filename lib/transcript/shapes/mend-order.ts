import type { Block } from '../types';

/** Without the marks that run back or ahead of the next two: where few blocks have one, a slip would move many. */
export function withoutSlips(blocks: Block[]): Block[] {
  const starts = blocks.flatMap(({ start }) => start ?? []);
  let latest = 0;
  let seen = 0;
  return blocks.map((block) => {
    if (block.start === undefined) return block;
    const { start, ...rest } = block;
    const [next = start, later = start] = starts.slice(++seen, seen + 2);
    if (start < latest || (next >= latest && start > next && start > later)) return rest;
    latest = start;
    return block;
  });
}

/** So short, greetings may come twice. Characters. */
const greeting = 80;

/** The first copy of a transcript that stands in the page several times in a row. */
export function firstCopy(blocks: Block[]): Block[] {
  const [first, second] = blocks;
  if (!first || !second || first.text.length + second.text.length < greeting) return blocks;
  const again = blocks.findIndex(
    ({ text }, index) =>
      index > 1 && text === first.text && blocks[index + 1]?.text === second.text,
  );
  return again < 0 ? blocks : blocks.slice(0, again);
}
