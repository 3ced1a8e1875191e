import { signal } from '@preact/signals';
import type { Clip, ClipPlayer } from '@/components/library/highlights/clip-player';
import { createOwnPlayer } from '@/lib/player/own-player';
import { explainFailure, type FailurePorts } from '@/lib/player/play-failure';

/** Seconds before its end where a clip counts as heard: a browser may stop a little early. */
const heard = 0.3;

/** Plays clips in one audio element, one at a time, each up to its end. */
export function createClipPlayer(audio: HTMLAudioElement, browser: FailurePorts): ClipPlayer {
  const player = createOwnPlayer(audio);
  const playing = signal<string | undefined>(undefined);
  const failure = signal<ClipPlayer['failure']['value']>(undefined);
  let open: Clip | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  player.subscribe((sample) => {
    clearTimeout(timer);
    playing.value = sample?.playing ? open?.id : undefined;
    if (!open || !sample?.advancing) return;
    // Samples are a quarter of a second apart: a word or two.
    timer = setTimeout(player.pause, (1000 * (open.end - sample.time)) / sample.rate);
  });

  audio.addEventListener('error', () => {
    if (!open) return;
    const { id, address } = open;
    const code = audio.error?.code;
    open = undefined;
    player.close();
    void explainFailure(address, code, browser).then((why) => {
      if (!open) failure.value = { id, why };
    });
  });

  return {
    playing,
    failure,
    play(clip) {
      failure.value = undefined;
      const { id, address, start, end } = clip;
      if (open?.id !== id) player.open(address, start);
      else if ((player.sample?.time ?? start) >= end - heard) player.seekTo(start);
      open = clip;
      player.play();
    },
    pause: player.pause,
  };
}
