// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSearch, type Search } from '@/components/search/use-search';

const texts = ['One moon.', 'A lighthouse.', 'Two moons.', 'No harbour.'];
const lines = signal(texts.map((text, at) => ({ start: at, end: at + 1, text })));

let search: Search;
let frames: Map<number, FrameRequestCallback>;

/** Draws a frame. */
function draw(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const callback of due) callback(0);
}

beforeEach(() => {
  frames = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frames.set(++last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  function Field() {
    search = useSearch(lines);
    return null;
  }
  render(<Field />, document.createElement('div'));
});

const found = () => search.result.value?.hits.map(({ line }) => line);

describe('search in the transcript that is shown', () => {
  it('answers the newest of the keys that come before a frame, and only it', () => {
    search.type('light');
    draw();
    expect(found()).toEqual([1]);
    search.type('moon');
    search.type('harbour');
    expect(search.pending.value).toBe(true);
    expect(found()).toEqual([1]);
    const answers: unknown[] = [];
    search.result.subscribe((result) => answers.push(result?.hits.map(({ line }) => line)));
    draw();
    expect(found()).toEqual([3]);
    expect(search.pending.value).toBe(false);
    expect(answers).toEqual([[1], [3]]);
    expect(frames.size).toBe(0);
  });

  it('goes round through the hits, from the best', () => {
    search.type('moon');
    draw();
    const best = search.current.value;
    expect(search.walked.value).toBe(false);
    search.next();
    expect(search.current.value).toBe((best + 1) % 2);
    expect(search.walked.value).toBe(true);
    search.next();
    search.previous();
    search.previous();
    expect(search.current.value).toBe(best);
  });

  it('answers what was typed last before it goes to the next', () => {
    search.type('moon');
    search.next();
    expect(search.pending.value).toBe(false);
    expect(found()).toEqual([0, 2]);
    search.type('harbour');
    draw();
    expect(search.walked.value).toBe(false);
  });

  it('has no result for an empty query, and none after it is cleared', () => {
    search.type('  ');
    draw();
    expect(search.result.value).toBeUndefined();
    search.type('moon');
    search.clear();
    expect([search.query.value, search.current.value, found()]).toEqual(['', -1, undefined]);
    expect(frames.size).toBe(0);
  });
});
