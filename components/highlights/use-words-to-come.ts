import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { heardRange } from '@/lib/highlights/heard-range';
import { isWordless } from '@/lib/highlights/wordless';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';

interface WordsToComeOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  sure: ReadonlySignal<boolean>;
}

/**
 * Gives the highlights that were saved by their times alone the words that were said then, as soon as a transcript tells
 * and it is known how it runs with the audio; also in a later session.
 */
export function useWordsToCome({ lines, map, sure }: WordsToComeOptions): void {
  const { highlights, placeHighlight, reading, transcribing } = useEpisode();
  const inWork = useRef(new Set<string>());
  useSignalEffect(() => {
    const { transcript, episodeId } = reading.value;
    // What is in the making may end before what was heard.
    if (!transcript || !sure.value || transcribing.making.value) return;
    for (const highlight of highlights.value) {
      const { id, playbackStart, playbackEnd } = highlight;
      const mine = highlight.episodeId === episodeId && !inWork.current.has(id);
      if (!mine || !isWordless(highlight)) continue;
      const { toTranscript } = map.value;
      const [from, to] = [toTranscript(playbackStart), toTranscript(playbackEnd)];
      const range = heardRange(lines.value, from, to, transcript.language);
      if (!range) continue;
      inWork.current.add(id);
      void placeHighlight(id, { range, map: map.value }).then(() => inWork.current.delete(id));
    }
  });
}
