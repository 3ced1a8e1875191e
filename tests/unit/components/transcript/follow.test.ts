import { describe, expect, it } from 'vitest';
import {
  directionOf,
  isScrollKey,
  restsAt,
  scrollToLine,
  type Edges,
  type Scrolling,
  type ScrollSituation,
} from '@/components/transcript/follow';

describe('directionOf', () => {
  const view = { top: 100, bottom: 500 };
  it.each<[string, Edges, ReturnType<typeof directionOf>]>([
    ['a line inside is in view', { top: 200, bottom: 240 }, undefined],
    ['a line cut by the top edge is in view', { top: 80, bottom: 101 }, undefined],
    ['a line cut by the bottom edge is in view', { top: 499, bottom: 540 }, undefined],
    ['a line that ends at the top edge is above', { top: 60, bottom: 100 }, 'above'],
    ['a line that begins at the bottom edge is below', { top: 500, bottom: 540 }, 'below'],
  ])('%s', (_, line, direction) => {
    expect(directionOf(line, view)).toBe(direction);
  });
});

describe('restsAt', () => {
  const view = { top: 100, bottom: 500 };
  it.each<[string, Edges, boolean]>([
    ['a line at eye level', { top: 200, bottom: 240 }, true],
    ['the lines after it', { top: 280, bottom: 320 }, true],
    ['a line in the lower half', { top: 300, bottom: 340 }, false],
    ['a line at the top edge', { top: 110, bottom: 150 }, false],
    ['a line above', { top: 20, bottom: 60 }, false],
    ['a line that ends below the view', { top: 200, bottom: 501 }, false],
  ])('of %s', (_, line, rests) => {
    expect(restsAt(line, view)).toBe(rests);
  });
});

describe('scrollToLine', () => {
  const situation: ScrollSituation = {
    lineTop: 1_000,
    scrollTop: 700,
    viewHeight: 400,
    contentHeight: 5_000,
    reducedMotion: false,
  };
  it.each<[string, Partial<ScrollSituation>, Scrolling | undefined]>([
    ['glides the line to a quarter from the top', {}, { top: 900, behaviour: 'smooth' }],
    ['jumps where it is far', { lineTop: 4_000 }, { top: 3_900, behaviour: 'instant' }],
    ['jumps far back as well', { lineTop: 0 }, { top: 0, behaviour: 'instant' }],
    [
      'never glides for who wants less motion',
      { reducedMotion: true },
      { top: 900, behaviour: 'instant' },
    ],
    ['rests when the line is there', { scrollTop: 901 }, undefined],
    ['rests at the top for the first lines', { lineTop: 50, scrollTop: 0 }, undefined],
    [
      'goes no farther than the end',
      { lineTop: 4_990, scrollTop: 4_500 },
      { top: 4_600, behaviour: 'smooth' },
    ],
    ['rests in the last screenful', { lineTop: 4_990, scrollTop: 4_600 }, undefined],
    ['rests in a list shorter than the view', { contentHeight: 300, scrollTop: 0 }, undefined],
  ])('%s', (_, changes, scrolling) => {
    expect(scrollToLine({ ...situation, ...changes })).toEqual(scrolling);
  });
});

describe('isScrollKey', () => {
  it.each([
    ['PageDown', true],
    ['PageUp', true],
    ['Home', true],
    ['End', true],
    ['ArrowDown', false],
    [' ', false],
    ['h', false],
  ])('of %j is %s', (key, scrolls) => {
    expect(isScrollKey(key)).toBe(scrolls);
  });
});
