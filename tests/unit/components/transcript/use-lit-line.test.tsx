// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SharedProvider, type SharedServices } from '@/components/services';
import { useLitLine } from '@/components/transcript/use-lit-line';

const lines = [0, 1, 2, 3].map((start) => ({ start, end: start + 1, text: `Line ${start}` }));
/** Pixels that a row is high. */
const row = 50;
const services = { text: (key: string) => key } as unknown as SharedServices;

let onPin: ReturnType<typeof vi.fn<(line: number) => void>>;
let onClick: ReturnType<typeof vi.fn<() => void>>;

function List({ active, canPin }: { active: number; canPin: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowOf = (line: number) => rows()[line];
  useLitLine({ lines, scroller, rowOf, active, canPin, onPin });
  return (
    <div class="scroller" role="none" ref={scroller} onClick={onClick}>
      {lines.map(({ text }, index) => (
        <div key={text} class="row" data-line={index}>
          <button type="button" class="time" aria-label="Play" />
          <p class="line">{text}</p>
        </div>
      ))}
    </div>
  );
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];
const lit = () => document.querySelector('[aria-current]')?.textContent;
const fire = (target: EventTarget, type: string, line = 0) =>
  target.dispatchEvent(new PointerEvent(type, { clientY: line * row + 10, bubbles: true }));
const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function open({ active = 1, canPin = true } = {}) {
  render(
    <SharedProvider value={services}>
      <List active={active} canPin={canPin} />
    </SharedProvider>,
    document.body,
  );
  await settled();
  return {
    press: () => fire(rows()[active]!.querySelector('.time')!, 'pointerdown', active),
    async move(line: number) {
      fire(window, 'pointermove', line);
      await settled();
    },
    async release(line: number) {
      fire(window, 'pointermove', line);
      fire(window, 'pointerup', line);
      rows()[line]!.click();
      await settled();
    },
  };
}

beforeEach(() => {
  render(null, document.body);
  onPin = vi.fn<(line: number) => void>();
  onClick = vi.fn<() => void>();
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 300, lines.length * row),
  );
  document.elementFromPoint = (_, y) => rows()[Math.floor(y / row)] ?? null;
});

describe('the mark of the line that plays', () => {
  it('takes the light along, and says what plays where it is let go', async () => {
    const { press, move, release } = await open();
    press();
    await move(3);
    expect([lit(), onPin.mock.calls]).toEqual(['Line 3', []]);
    await release(2);
    expect([lit(), onPin.mock.calls]).toEqual(['Line 1', [[2]]]);
    expect(onClick).not.toHaveBeenCalled();
  });

  it.each([
    [
      'Escape is pressed',
      () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
    ],
    ['the browser takes it for something else', () => fire(window, 'pointercancel')],
    ['it is brought back', () => fire(window, 'pointerup', 1)],
  ])('goes back where %s', async (_, end) => {
    const { press, move } = await open();
    press();
    await move(3);
    expect(lit()).toBe('Line 3');
    await move(1);
    end();
    await settled();
    expect([lit(), onPin.mock.calls]).toEqual(['Line 1', []]);
  });

  it('stays a button for who does not drag it', async () => {
    const { press, release } = await open();
    press();
    await release(1);
    expect([onPin.mock.calls.length, onClick.mock.calls.length]).toEqual([0, 1]);
  });

  it('is no grip where nothing plays', async () => {
    const { press, move, release } = await open({ canPin: false });
    press();
    await move(3);
    await release(3);
    expect([lit(), onPin.mock.calls]).toEqual(['Line 1', []]);
  });
});
