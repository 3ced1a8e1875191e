import { describe, expect, it, vi } from 'vitest';
import { hearAudio } from '@/lib/services/sync/hear-audio';
import { demoEpisode, readAudio } from '@/tests/support/site/demo-episode';
import { withInsertions } from '@/tests/support/spliced';

const { lines } = demoEpisode;

/** The bytes in portions, and how many were taken. */
function streamOf(bytes: Uint8Array, portion = 20_000) {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.slice(at, at + portion));
      at += portion;
      if (at >= bytes.length) controller.close();
    },
  });
  return { stream, taken: () => at };
}

const hear = (bytes: Uint8Array, duration?: number, heard = lines) =>
  hearAudio(streamOf(bytes).stream, { lines: heard, duration, onWhole: () => undefined });

describe('listening to a file', () => {
  it('finds the lines of the demo episode where they are said', async () => {
    expect(await hear(new Uint8Array(readAudio()), 302.45)).toMatchObject({
      identity: { duration: expect.closeTo(302.45, 1) },
      seams: [],
      stretches: [{ offset: expect.closeTo(0, 0), evidence: 'pauses' }],
      fit: expect.toSatisfy((fit: number) => fit > 0.9),
    });
  });

  it('finds them behind what was put in', async () => {
    const { file, inserted } = withInsertions([4000], 1200);
    const [{ start, end } = { start: 0, end: 0 }] = inserted;
    const heard = await hear(file);
    expect(heard).toMatchObject({ fit: expect.toSatisfy((fit: number) => fit > 0.9) });
    if ('failure' in heard) return;
    const offsets = heard.stretches.map(({ offset }) => offset);
    expect(offsets).toEqual([expect.closeTo(0, 0), expect.closeTo(end - start, 0)]);
    expect(heard.stretches[0]!.end).toBeCloseTo(start, 0);
  });

  it('says of other words that they do not fit', async () => {
    const others = lines.map((line, index) => {
      const start = index * 4.1 + Math.sin(index) * 0.9;
      return { ...line, start, end: start + 2.9 };
    });
    expect(await hear(new Uint8Array(readAudio()), undefined, others)).toMatchObject({
      fit: expect.toSatisfy((fit: number) => fit < 0.5),
    });
  });

  it('says that it is another file by its length', async () => {
    expect(await hear(new Uint8Array(readAudio()), 302.6)).toEqual({ failure: 'other-audio' });
  });

  it.each([
    ['text', new TextEncoder().encode('<html>no such file</html>'.repeat(9000))],
    ['MP4', new TextEncoder().encode(`\0\0\0 ftypM4A ${' '.repeat(200_000)}`)],
    ['nothing', new Uint8Array()],
  ])('does not understand %s', async (_, bytes) => {
    expect(await hear(bytes)).toEqual({ failure: 'unsupported' });
  });

  it('leaves what it cannot understand where it is', async () => {
    const { stream, taken } = streamOf(new Uint8Array(10_000_000));
    await hearAudio(stream, { lines, duration: undefined, onWhole: () => undefined });
    expect(taken()).toBeLessThan(200_000);
  });

  it('says when everything has come', async () => {
    const onWhole = vi.fn<() => void>();
    const { stream } = streamOf(new Uint8Array(readAudio()));
    await hearAudio(stream, { lines, duration: undefined, onWhole });
    expect(onWhole).toHaveBeenCalledOnce();
  });
});
