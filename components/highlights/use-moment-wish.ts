import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { locateWords } from '@/lib/highlights/locate-words';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';

/** Seconds within which the media still stands where the link has put it. */
const near = 5;

interface MomentWishOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  sure: ReadonlySignal<boolean>;
}

/**
 * The page was opened by a link to a moment, which has sought already. Where its words are said at another time in this
 * audio, that is where it goes; but only as long as the listener has not gone elsewhere.
 */
export function useMomentWish({ lines, map, sure }: MomentWishOptions): void {
  const { momentWish, player, reading, sample } = useEpisode();
  useSignalEffect(() => {
    const wish = momentWish.value;
    const { turn, transcript } = reading.value;
    if (!wish || !transcript || !sure.value || !sample.value) return;
    const { time: at, duration = Infinity } = sample.value;
    if (wish.turn === turn && Math.abs(at - Math.min(wish.time, duration)) > near) return;
    momentWish.value = undefined;
    if (wish.turn !== turn) return;
    const { toPlayback, toTranscript } = map.peek();
    const said = locateWords(lines.peek(), wish.words, toTranscript(wish.time));
    if (said !== undefined) player.seekTo(toPlayback(said));
  });
}
