import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useChapters } from './chapters/use-chapters';
import { useEdges } from './highlights/use-edges';
import { useMarking } from './highlights/use-marking';
import { useMomentWish } from './highlights/use-moment-wish';
import { useSaveHeard } from './highlights/use-save-heard';
import { useWordsToCome } from './highlights/use-words-to-come';
import { useFilter } from './search/use-filter';
import { useSearch } from './search/use-search';
import { useEpisode } from './services';
import { useToast } from './shared/Toast';
import { useInstantEffect } from './shared/use-instant-effect';
import { useRenaming } from './speakers/use-renaming';
import type { View } from './shared/ViewTabs';
import type { Reveal } from './transcript/Transcript';
import { useActiveLine } from './transcript/use-active-line';
import { useBroughtFile } from './sources/use-brought-file';
import { useInsertions } from './sync/use-insertions';
import { useTimeMap } from './sync/use-time-map';

export type EpisodeViewState = ReturnType<typeof useEpisodeView>;

/** The sidebar's own state for one episode, and what the listener can do with it. */
export function useEpisodeView() {
  const { own, player, reading, sample, settings, text } = useEpisode();
  const view = useSignal<View>('transcript');
  const helpOpen = useSignal(false);
  const filesOpen = useSignal(false);
  const following = useSignal(settings.peek().follow);
  /** The line the keyboard is on, or -1. */
  const focused = useSignal(-1);
  const reveal = useSignal<Reveal | undefined>(undefined);
  const toast = useToast();
  const file = useBroughtFile(toast.show);

  const lines = useComputed(() => reading.value.transcript?.lines ?? []);
  // Lines that what plays has left behind would be shown for a moment only.
  const head = useComputed(() => {
    const { head: begun } = reading.value;
    return (sample.peek()?.time ?? 0) < (begun?.lines.at(-1)?.start ?? 0) ? begun : undefined;
  });
  const { map, sync, pin, nudge } = useTimeMap(lines, toast.show);
  const insertions = useInsertions({ lines, map, sync, show: toast.show });
  const sure = useComputed(() => sync.value.state !== 'unmatched');
  const active = useActiveLine({ lines, map, sure });
  const search = useSearch(lines);
  const chapters = useChapters({ lines, map, sync, following, show: toast.show });
  const filter = useFilter({ lines, headings: chapters.headings, search });
  const renaming = useRenaming(toast.show);
  const marking = useMarking({ lines, map, show: toast.show, following });
  const edges = useEdges({ lines, map, placed: marking.placed, show: toast.show });

  useSaveHeard({ lines, map, sure, marking, show: toast.show });
  useMomentWish({ lines, map, sure });
  useWordsToCome({ lines, map, sure });

  /** Whether a line is in the list, or left out because only matching ones are shown. */
  const shows = (line: number) =>
    !filter.kept.value || line === active.value || filter.kept.value.get(line)?.part === 'line';

  // The found line is brought into view, and stays there when the search is closed or the list filtered. At once: an
  // effect of a component would come a frame after the words are painted.
  useInstantEffect(() => {
    const hit = search.currentHit.value;
    void filter.on.value;
    if (!hit) return;
    following.value = false;
    focused.value = hit.line;
    reveal.value = { line: hit.line, glide: search.walked.value };
  });

  useSignalEffect(() => {
    const at = own.resumedAt.value;
    if (at === undefined) return;
    toast.show({
      text: text('resumedAt', formatTimeMark(at)),
      action: { label: text('startOver'), run: () => player.seekTo(0) },
    });
  });

  const seek = (line: number) => {
    const target = lines.value[line];
    if (!target || !sample.value) return;
    if (sample.value.followOnly) return toast.show({ text: text('followOnlyReason') });
    player.seekTo(map.value.toPlayback(target.start));
    // "Now" is where the listener points; while matches are walked through, the list stays put.
    if (!search.query.value) following.value = settings.value.follow;
  };
  const focusLine = (line: number) => {
    if (line < 0 || line >= lines.value.length) return;
    focused.value = line;
    const row = document.querySelector<HTMLElement>(`.row[data-line="${line}"] .line`);
    row?.focus({ preventScroll: true });
    // In a low view the lines as a whole may be out of sight.
    row?.closest('.content')?.scrollIntoView({ block: 'nearest' });
    reveal.value = { line, glide: true };
  };
  return {
    view,
    helpOpen,
    filesOpen,
    file,
    following,
    focused,
    reveal,
    toast,
    lines,
    head,
    map,
    sync,
    active,
    search,
    filter,
    shows,
    chapters,
    renaming,
    marking,
    edges,
    pin,
    nudge,
    insertions,
    seek,
    focusLine,
  };
}
