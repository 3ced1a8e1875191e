import { useSignalEffect } from '@preact/signals';
import { lineRange } from '@/lib/highlights/anchor';
import type { TextRange } from '@/lib/highlights/types';
import type { ShownHighlight } from './highlights/use-edges';
import { useEpisode } from './services';
import { selectedRange } from './transcript/text-range';
import type { EpisodeViewState } from './use-episode-view';
import { useKeys } from './use-keys';

/** The keys of the sidebar, as `KeyLists` lists them. */
export function useEpisodeKeys(app: EpisodeViewState): void {
  const services = useEpisode();
  const { lines, active, edges, focused, following, marking, search, view } = app;
  const { player, sample, settings } = services;

  const playOrPause = () => (sample.value?.playing ? player.pause() : player.play());
  const skip = (seconds: number) => {
    if (sample.value) player.seekTo(sample.value.time + seconds);
  };
  // The keyboard is on the line it was moved to; before that, on what is being said.
  const lineInHand = () => (focused.value >= 0 ? focused.value : Math.max(0, active.value));
  const move = (step: number) => {
    following.value = false;
    const inList = document.activeElement?.classList.contains('line');
    let line = inList || focused.value >= 0 ? lineInHand() + step : lineInHand();
    while (line >= 0 && line < lines.value.length && !app.shows(line)) line += step;
    app.focusLine(line);
  };
  const marked = (): TextRange | undefined => {
    const list = document.querySelector('.lines');
    if (!list || lines.value.length === 0) return undefined;
    return selectedRange(list) ?? lineRange(lines.value, lineInHandForMark());
  };
  // A mark goes to the focused line; without focus in the list it is about what was just said.
  const lineInHandForMark = () =>
    document.activeElement?.classList.contains('line') || active.value < 0
      ? lineInHand()
      : active.value;

  const highlight = () => {
    const range = marked();
    if (range) void marking.highlight(range);
  };
  useSignalEffect(() => {
    if (!services.markWish.value) return;
    services.markWish.value = false;
    highlight();
  });

  const leaveHighlight = ({ range }: ShownHighlight) => {
    edges.deselect();
    app.focusLine(range.start.line);
  };

  useKeys({
    '/': () => {
      view.value = 'transcript';
      document.getElementById('search')?.focus();
    },
    ' ': playOrPause,
    k: playOrPause,
    j: () => skip(-settings.value.skipBack),
    l: () => skip(settings.value.skipForward),
    ArrowUp: () => move(-1),
    ArrowDown: () => move(1),
    Enter: () => app.seek(lineInHand()),
    h: highlight,
    n: () => {
      const range = marked();
      if (range) void marking.note(range);
    },
    e: () => {
      const line = lineInHandForMark();
      view.value = 'transcript';
      following.value = false;
      if (edges.select(lineRange(lines.value, line))) focusHandle();
    },
    s: () => (following.value = true),
    p: () => app.pin(lineInHand()),
    '[': () => app.nudge(-1),
    ']': () => app.nudge(1),
    '?': () => (app.helpOpen.value = !app.helpOpen.value),
    Escape: () => {
      if (app.helpOpen.value) app.helpOpen.value = false;
      else if (app.filesOpen.value) app.filesOpen.value = false;
      else if (edges.selected.value) leaveHighlight(edges.selected.value);
      else if (search.query.value) search.clear();
      else services.focusPage();
    },
  });
}

/** To the start of the selected highlight, once it is drawn. */
function focusHandle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.edge-handle')?.focus());
}
