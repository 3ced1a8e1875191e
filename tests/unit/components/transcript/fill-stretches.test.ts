// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillStretches } from '@/components/transcript/fill-stretches';
import { rowsOf } from '@/components/transcript/rows';
import { rowsInStretch, stretchesOf } from '@/components/transcript/stretches';
import { rowAt, textOf } from '@/components/transcript/text-range';
import type { Translate } from '@/components/services';
import { createTimeMap, type Insertion } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';

const text: Translate = (key, ...parts) => [key, ...parts].join(' ');
const count = 10 * rowsInStretch + 5;

const line = (at: number, speaker = at < 50 ? 'Ada' : 'Ben'): Line => ({
  start: at * 5,
  end: at * 5 + 5,
  text: `Line ${at}.`,
  speaker,
});
const lines = Array.from({ length: count }, (_, at) => line(at));
const advert: Insertion = { start: 30, end: 42, at: 30, confidence: 1 };

interface Changes {
  lines?: readonly Line[];
  headings?: ReadonlyMap<number, string>;
  insertions?: ReadonlyMap<number, Insertion>;
}

const rows = ({ headings = new Map(), insertions = new Map(), ...changes }: Changes = {}) =>
  rowsOf({ lines, map: createTimeMap(), headings, insertions, ...changes });

/** Time stands still until all is drawn at once, or passes so fast that each slice has one stretch. */
function clock(pace: 'still' | 'fast'): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += pace === 'still' ? 0 : 100));
}

const drawn = (list: Element) => list.querySelectorAll('.row').length;
const partsOf = (row: Element) => [...row.children].map(({ className }) => className);

afterEach(() => vi.restoreAllMocks());

describe('a long list', () => {
  it('has its first rows at once, one that is looked for when it is, and all in the end', async () => {
    clock('fast');
    const list = document.createElement('div');
    fillStretches(list, rows(), text);
    expect([stretchesOf(list).length, drawn(list)]).toEqual([11, rowsInStretch]);
    expect(textOf(list, count - 1)?.data).toBe(`Line ${count - 1}.`);
    expect(drawn(list)).toBe(rowsInStretch + 5);
    await vi.waitFor(() => expect(drawn(list)).toBe(count));
    expect([...list.querySelectorAll('.line')].map((it) => it.textContent)).toEqual(
      lines.map((it) => it.text),
    );
  });

  it('draws no more once it is stopped', async () => {
    clock('fast');
    const list = document.createElement('div');
    const stop = fillStretches(list, rows(), text);
    const later = document.createElement('div');
    fillStretches(later, rows(), text);
    stop();
    await vi.waitFor(() => expect(drawn(later)).toBe(count));
    expect(drawn(list)).toBe(rowsInStretch);
  });
});

describe('a list that changes', () => {
  function changed(...steps: Changes[]) {
    clock('still');
    const list = document.createElement('div');
    const first = rowAt.bind(undefined, list);
    for (const step of steps) fillStretches(list, rows(step), text);
    return { list, row: (at: number) => first(at)! };
  }

  it('says who speaks at each turn, and has each speaker once in the tab order', () => {
    const said = lines.map((it, at) => ({ ...it, speaker: at % 20 < 10 ? 'Ada' : 'Ben' }));
    const { list } = changed({ lines: said });
    const buttons = [...list.querySelectorAll<HTMLElement>('.speaker')];
    expect(buttons).toHaveLength(Math.ceil(count / 10));
    expect(buttons.slice(0, 3).map((it) => [it.textContent, it.tabIndex])).toEqual([
      ['Ada', 0],
      ['Ben', 0],
      ['Ada', -1],
    ]);
  });

  it.each<[string, Changes, string[]]>([
    ['a chapter', { headings: new Map([[0, 'One']]) }, ['chapter-heading', 'speaker']],
    ['inserted audio', { insertions: new Map([[0, advert]]) }, ['inserted', 'speaker']],
    [
      'both',
      { headings: new Map([[0, 'One']]), insertions: new Map([[0, advert]]) },
      ['inserted', 'chapter-heading', 'speaker'],
    ],
  ])('gets and loses %s above a line that stays where it is', (_, change, expected) => {
    const { list, row } = changed({});
    const element = row(0);
    const [words, speaker] = ['.line', '.speaker'].map((part) => element.querySelector(part));
    fillStretches(list, rows(change), text);
    expect(partsOf(row(0))).toEqual([...expected, 'time', 'line']);
    fillStretches(list, rows(), text);
    expect(partsOf(row(0))).toEqual(['speaker', 'time', 'line']);
    expect([row(0), element.querySelector('.line'), element.querySelector('.speaker')]).toEqual([
      element,
      words,
      speaker,
    ]);
  });

  it('keeps the button of a speaker who is given another name', () => {
    const { list, row } = changed({});
    const button = row(0).querySelector('.speaker');
    fillStretches(list, rows({ lines: lines.map((_, at) => line(at, 'Cleo')) }), text);
    expect(row(0).querySelector('.speaker')).toBe(button);
    expect(button?.textContent).toBe('Cleo');
    expect(row(50).querySelector('.speaker')).toBeNull();
  });

  it.each([3, rowsInStretch, rowsInStretch + 1, 0])('becomes one of %d lines', (fewer) => {
    const { list } = changed({}, { lines: lines.slice(0, fewer) });
    expect(drawn(list)).toBe(fewer);
    expect(stretchesOf(list)).toHaveLength(Math.ceil(fewer / rowsInStretch));
  });
});
