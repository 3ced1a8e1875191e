import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { heardRange } from '@/lib/highlights/heard-range';
import { isWordless } from '@/lib/highlights/wordless';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import { counted } from '../shared/counted';
import type { ToastMessage } from '../shared/Toast';
import type { Marking } from './use-marking';

/** Milliseconds in which a second press means "more of it". */
const again = 5_000;

interface SaveHeardOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  sure: ReadonlySignal<boolean>;
  marking: Marking;
  show(message: ToastMessage): void;
}

interface Saving {
  /** Wall-clock milliseconds of the press. */
  pressed: number;
  /** Playback time, seconds. */
  from: number;
  length: number;
  id?: string;
}

/**
 * Highlights what was said in the last seconds, in whole sentences, when the listener's key asks for it. Pressed again
 * soon, it goes twice as far back, in place of the first. Where the words are not known yet the times are kept, see
 * `useWordsToCome`.
 */
export function useSaveHeard({ lines, map, sure, marking, show }: SaveHeardOptions): void {
  const services = useEpisode();
  const { reading, saveWish, settings, text, now } = services;
  const last = useRef<Saving>(undefined);
  const work = useRef<Promise<void>>(Promise.resolve());

  /** Undefined when nothing was said, or it could not be kept. */
  const add = async (from: number, time: number) => {
    const { transcript } = reading.peek();
    if (!transcript || !sure.peek()) return services.addMoment(Math.max(0, from), time);
    const { toTranscript } = map.peek();
    const { language } = transcript;
    const range = heardRange(lines.peek(), toTranscript(from), toTranscript(time), language);
    if (!range) return void show({ text: text('saveNothingSaid') });
    return services.addHighlight({ range, map: map.peek() });
  };

  const save = async (time: number) => {
    const before = last.current;
    const more = before && now() - before.pressed < again;
    const length = more ? before.length * 2 : settings.peek().heard;
    const from = more ? before.from - before.length : time - length;
    const added = await add(from, time);
    if (!added) return;
    const { highlight, fresh } = added;
    const { id } = highlight;
    if (more && before.id && before.id !== id) await services.binHighlight(before.id);
    last.current = { pressed: now(), from, length, id: fresh ? id : undefined };
    services.showSaved();
    show({
      text: counted(text, isWordless(highlight) ? 'heardSavedWordless' : 'heardSaved', length),
      action: { label: text('undo'), run: () => undo(id) },
      also: { label: text('addNote'), run: () => marking.writeNote(highlight) },
    });
  };

  const undo = (id: string) => {
    last.current = undefined;
    void services.binHighlight(id);
  };

  useSignalEffect(() => {
    const wish = saveWish.value;
    if (!wish) return;
    saveWish.value = undefined;
    const { time, turn } = wish;
    const { status, turn: shown } = reading.peek();
    // The listener has gone on to another episode.
    if (turn !== shown) return;
    if (time === undefined || status === 'waiting') show({ text: text('saveNoAudio') });
    // One after another: the second of two quick presses replaces what the first has made.
    else work.current = work.current.then(() => save(time));
  });
}
