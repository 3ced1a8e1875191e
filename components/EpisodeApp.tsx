import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { HighlightList } from './highlights/HighlightList';
import { NoteSheet } from './highlights/NoteSheet';
import { useMarking } from './highlights/use-marking';
import { PlayerBar } from './player/PlayerBar';
import { SearchBar } from './search/SearchBar';
import { useSearch } from './search/use-search';
import { useEpisode } from './services';
import { EpisodeHeader } from './shared/EpisodeHeader';
import { KeyHelp } from './shared/KeyHelp';
import { StoreNotice } from './shared/StoreNotice';
import { Toast, useToast } from './shared/Toast';
import { useAppearance } from './shared/use-appearance';
import { ViewTabs, type View } from './shared/ViewTabs';
import { NoTranscript } from './transcript/NoTranscript';
import { Problems } from './transcript/Problems';
import { SyncBadge } from './transcript/SyncBadge';
import { Transcript } from './transcript/Transcript';
import { useActiveLine } from './transcript/use-active-line';
import { useEpisodeKeys } from './use-episode-keys';
import { useTimeMap } from './transcript/use-time-map';

/** The sidebar: one episode, its transcript in step with the audio, search, marks. */
export function EpisodeApp() {
  const services = useEpisode();
  const { player, reading, sample, settings, moment } = services;
  useAppearance();
  const view = useSignal<View>('transcript');
  const helpOpen = useSignal(false);
  const following = useSignal(settings.peek().follow);
  const focused = useSignal(-1);
  const reveal = useSignal<{ line: number } | undefined>(undefined);
  const toast = useToast();

  const lines = useComputed(() => reading.value.transcript?.lines ?? []);
  const { map, sync, pin, unpin } = useTimeMap(lines, toast.show);
  const sure = useComputed(() => sync.value.state !== 'unmatched');
  const active = useActiveLine({ lines, map, sure });
  const search = useSearch(lines);
  const marking = useMarking({ lines, map, show: toast.show, following });
  const ticks = useComputed(() =>
    (search.result.value?.hits ?? []).map((hit) =>
      map.value.toPlayback(lines.value[hit.line]!.start),
    ),
  );

  const seek = (line: number) => {
    const target = lines.value[line];
    if (target && sample.value) player.seekTo(map.value.toPlayback(target.start));
  };

  // The found line is brought into view, and stays there when the search is closed.
  useSignalEffect(() => {
    const hit = search.currentHit.value;
    if (!hit) return;
    following.value = false;
    focused.value = hit.line;
    reveal.value = { line: hit.line };
  });

  // A link to a moment waits for media to seek in.
  useSignalEffect(() => {
    if (moment.value === undefined || !sample.value) return;
    player.seekTo(moment.value);
    moment.value = undefined;
  });

  const focusLine = (line: number) => {
    if (line < 0 || line >= lines.value.length) return;
    focused.value = line;
    document
      .querySelector<HTMLElement>(`li[data-line="${line}"] .line`)
      ?.focus({ preventScroll: true });
    reveal.value = { line };
  };

  useEpisodeKeys({
    services,
    lines,
    active,
    focused,
    following,
    helpOpen,
    marking,
    search,
    view,
    seek,
    focusLine,
    pin,
  });

  const { status, transcript, failures } = reading.value;
  const nothingYet = !transcript && (status === 'loading' || status === 'waiting');
  return (
    <div class="episode-app">
      <EpisodeHeader onHelp={() => (helpOpen.value = !helpOpen.value)} />
      <StoreNotice />
      {transcript && (
        <div class="toolbar">
          <SearchBar search={search} onLeave={() => focusLine(Math.max(0, focused.value))} />
          <div class="toolbar-row">
            <ViewTabs view={view} highlights={marking.placed.value.length} />
            <SyncBadge sync={sync.value} onUnpin={unpin} />
          </div>
        </div>
      )}
      <main class="content" aria-busy={nothingYet}>
        {helpOpen.value && <KeyHelp onClose={() => (helpOpen.value = false)} />}
        {nothingYet && <LoadingLines />}
        {status === 'none' && !transcript && <NoTranscript failures={failures} />}
        {transcript && (
          <>
            <div
              id="view-transcript"
              class="view"
              role="tabpanel"
              aria-labelledby="tab-transcript"
              hidden={view.value !== 'transcript'}
            >
              <Transcript
                lines={lines.value}
                language={transcript.language}
                active={active}
                following={following}
                focused={focused}
                reveal={reveal}
                result={search.result.value}
                currentHit={search.current.value}
                placed={marking.placed.value}
                canPin={sample.value !== undefined}
                onSeek={seek}
                onHighlight={(range) => void marking.highlight(range)}
                onNote={(range) => void marking.note(range)}
                onCopy={marking.copy}
                onPin={pin}
              />
              <Problems problems={transcript.problems} />
            </div>
            <div
              id="view-highlights"
              class="view"
              role="tabpanel"
              aria-labelledby="tab-highlights"
              hidden={view.value !== 'highlights'}
            >
              <HighlightList
                placed={marking.placed.value}
                onOpen={({ highlight, range }) => {
                  player.seekTo(
                    range ? map.value.toPlayback(highlight.start) : highlight.playbackStart,
                  );
                  if (!range) return;
                  view.value = 'transcript';
                  focusLine(range.start.line);
                }}
                onRemove={marking.remove}
              />
            </div>
          </>
        )}
      </main>
      <NoteSheet marking={marking} />
      <Toast message={toast.message} onDismiss={toast.dismiss} />
      <PlayerBar ticks={ticks.value} />
    </div>
  );
}

/** Grey lines where the text will be: the place is kept, nothing jumps. */
function LoadingLines() {
  const { text } = useEpisode();
  return (
    <div class="loading" role="status" aria-label={text('loadingTranscript')}>
      {[92, 78, 85, 60, 88, 70, 95, 50].map((width) => (
        <span key={width} class="loading-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
