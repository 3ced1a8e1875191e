// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  nextStretch,
  previousStretch,
  rowsInStretch,
  setStretches,
  stretchAt,
  stretchesInPart,
  stretchesOf,
} from '@/components/transcript/stretches';

function listOf(...counts: number[]) {
  const list = document.createElement('div');
  for (const count of counts) setStretches(list, count);
  return { list, stretches: stretchesOf(list) };
}

const countsOf = (list: Element) => [...list.children].map((part) => part.children.length);

describe('stretches in parts', () => {
  it.each([
    [0, []],
    [1, [1]],
    [stretchesInPart, [stretchesInPart]],
    [2 * stretchesInPart + 3, [stretchesInPart, stretchesInPart, 3]],
  ])('are %d in parts of %j, each as high as what is in it', (count, parts) => {
    const { list } = listOf(3 * stretchesInPart, 1, count);
    expect(countsOf(list)).toEqual(parts);
    const thought = [...list.children].map((part) =>
      Number((part as HTMLElement).style.getPropertyValue('--stretches')),
    );
    expect(thought).toEqual(parts);
  });

  it('stay the same where there are more or fewer', () => {
    const { list, stretches } = listOf(stretchesInPart + 2);
    setStretches(list, stretchesInPart + 1);
    setStretches(list, 3 * stretchesInPart);
    expect(stretchesOf(list).slice(0, stretchesInPart + 1)).toEqual(stretches.slice(0, -1));
  });

  it('are found by their lines', () => {
    const { list, stretches } = listOf(stretchesInPart + 2);
    const found = stretches.map((_, at) => stretchAt(list, at * rowsInStretch + 7));
    expect(found).toEqual(stretches);
    expect(stretchAt(list, stretches.length * rowsInStretch)).toBeUndefined();
  });

  it('follow each other from part to part', () => {
    const { stretches } = listOf(2 * stretchesInPart + 1);
    expect(stretches.map(nextStretch)).toEqual([...stretches.slice(1), null]);
    expect(stretches.map(previousStretch)).toEqual([null, ...stretches.slice(0, -1)]);
  });
});
