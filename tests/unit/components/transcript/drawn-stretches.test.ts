// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrawing, undraw } from '@/components/transcript/drawn-stretches';

let frames: (() => void)[];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});

function draw(): void {
  for (const callback of frames.splice(0)) callback();
}

/** Stretches of ten rows each, three in a part, by the height of a row in each of them; a view of 400 pixels. */
function listOf(...rowHeights: number[]) {
  const list = document.createElement('div');
  const stretches: Element[] = [];
  let y = 0;
  const place = (element: Element, top: number, height: number) => {
    element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  };
  for (const height of rowHeights) {
    const stretch = document.createElement('div');
    for (let at = 0; at < 10; at++) {
      const row = document.createElement('p');
      place(row, y + at * height, height);
      stretch.append(row);
    }
    place(stretch, y, height * 10);
    if (stretches.length % 3 === 0) list.append(document.createElement('div'));
    list.lastElementChild!.append(stretch);
    stretches.push(stretch);
    y += height * 10;
  }
  const view = document.createElement('div');
  Object.defineProperty(view, 'clientHeight', { value: 400 });
  const drawing = createDrawing();
  return {
    list,
    stretches,
    drawAround: (stretch: number, row: number) =>
      drawing.drawAround(stretches[stretch]!.children[row]!, view),
    drawn: () => drawnOf(stretches),
    parts: () => drawnOf([...list.children]),
  };
}

function drawnOf(boxes: readonly Element[]): number[] {
  return boxes.flatMap((it, at) => (it.hasAttribute('data-drawn') ? [at] : []));
}

describe('drawing what is jumped to', () => {
  it.each([
    ['the stretch alone where it fills the view', [50, 50, 50], [1, 3], [1]],
    ['the one before, near the top', [50, 50, 50], [1, 1], [0, 1]],
    ['the one after, near the end', [50, 50, 50], [1, 6], [1, 2]],
    ['as many as it takes', [5, 5, 5, 5, 5, 5, 5, 5, 5], [4, 5], [2, 3, 4, 5, 6, 7, 8]],
    ['none without a height', [50, 0, 50, 0, 50], [2, 9], [2, 4]],
  ])('draws %s', (_, heights, [stretch, row], expected) => {
    const { drawAround, drawn } = listOf(...heights);
    drawAround(stretch!, row!);
    expect(drawn()).toEqual(expected);
  });

  it('draws what it thinks will be seen among matching lines before it asks for a place', () => {
    const { list, stretches, drawAround, drawn } = listOf(5, 5, 5, 5, 5, 5, 5, 5, 5);
    drawAround(4, 5);
    undraw(list);
    for (const stretch of stretches) {
      const thought = { containIntrinsicSize: '50px' };
      Object.defineProperty(stretch, 'style', { value: thought });
    }
    let first: number[] | undefined;
    const row = stretches[4]!.children[5]!;
    const place = row.getBoundingClientRect();
    row.getBoundingClientRect = () => {
      first ??= drawn();
      return place;
    };
    drawAround(4, 5);
    expect(first).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it('stops drawing what it left, a frame later', () => {
    const { drawAround, drawn, parts } = listOf(50, 50, 50, 50);
    drawAround(0, 3);
    drawAround(3, 3);
    expect([drawn(), parts()]).toEqual([
      [0, 3],
      [0, 1],
    ]);
    draw();
    expect([drawn(), parts()]).toEqual([[3], [1]]);
  });

  it('draws what it comes back to before that', () => {
    const { drawAround, drawn } = listOf(50, 50, 50, 50);
    for (const stretch of [0, 3, 0]) drawAround(stretch, 3);
    draw();
    expect(drawn()).toEqual([0]);
  });

  it('draws nothing more once it is told to stop', () => {
    const { list, drawAround, drawn, parts } = listOf(50, 50);
    drawAround(0, 9);
    undraw(list);
    expect([drawn(), parts()]).toEqual([[], []]);
  });
});
