import { ChaptersAlone, ChaptersPanel } from './chapters/ChaptersPanel';
import { NoteSheet } from './highlights/NoteSheet';
import { HighlightsAlone, HighlightsPanel } from './highlights/HighlightsPanel';
import { MediaChoice } from './player/MediaChoice';
import { PlayerBar } from './player/PlayerBar';
import { SearchBar } from './search/SearchBar';
import { useEpisode } from './services';
import { EpisodeHeader } from './shared/EpisodeHeader';
import { KeyHelp } from './shared/KeyHelp';
import { SiteOffer } from './shared/SiteOffer';
import { StoreNotice } from './shared/StoreNotice';
import { Toast } from './shared/Toast';
import { UpdateNotice } from './shared/UpdateNotice';
import { useAppearance } from './shared/use-appearance';
import { useKeptFocus } from './shared/use-kept-focus';
import { ViewTabs, type View } from './shared/ViewTabs';
import { SpeakerSheet } from './speakers/SpeakerSheet';
import { FilePanel } from './sources/FilePanel';
import { ListenOffer } from './sync/ListenOffer';
import { LoadingLines } from './sources/LoadingLines';
import { NoTranscript } from './sources/NoTranscript';
import { ReadingStatus } from './sources/ReadingStatus';
import { SyncBadge } from './sync/SyncBadge';
import { TranscribeProgress } from './sources/TranscribeProgress';
import { TranscriptChoice } from './sources/TranscriptChoice';
import { TranscriptPanel } from './sources/TranscriptPanel';
import { useEpisodeKeys } from './use-episode-keys';
import { useEpisodeView, type EpisodeViewState } from './use-episode-view';

/** The sidebar. Another episode is another view: nothing of the last one's search, place or pins stays. */
export function EpisodeApp() {
  useAppearance();
  useKeptFocus();
  // The first episode of a page is drawn into what is there already.
  return <EpisodeView key={useEpisode().reading.value.turn ?? 0} />;
}

/** One episode: its transcript in step with the audio, search, marks. */
function EpisodeView() {
  const state = useEpisodeView();
  useEpisodeKeys(state);
  const { marking, toast, helpOpen, filesOpen, file } = state;
  const { reading, text, visible } = useEpisode();
  const { transcript } = reading.value;
  const shown = transcript ?? state.head.value;
  return (
    <div class="episode-app">
      <EpisodeHeader
        onHelp={() => (helpOpen.value = !helpOpen.value)}
        onFiles={transcript && (() => (filesOpen.value = !filesOpen.value))}
      />
      <ReadingStatus />
      <StoreNotice />
      <UpdateNotice />
      <SiteOffer />
      <MediaChoice />
      <TranscribeProgress />
      <ListenOffer sync={state.sync} />
      <main class="episode-main" tabIndex={-1}>
        {shown && <Toolbar state={state} />}
        {helpOpen.value && <KeyHelp onClose={() => (helpOpen.value = false)} />}
        {transcript && filesOpen.value && (
          <FilePanel
            transcript={transcript}
            open={file.open}
            show={toast.show}
            onClose={() => (filesOpen.value = false)}
          />
        )}
        {file.dragging.value && <p class="drop-hint">{text('dropTranscript')}</p>}
        {shown ? (
          <div class="content">
            <TranscriptPanel state={state} transcript={shown} />
            <ChaptersPanel state={state} />
            <HighlightsPanel state={state} />
          </div>
        ) : (
          <WithoutTranscript state={state} />
        )}
      </main>
      <NoteSheet marking={marking} />
      <SpeakerSheet renaming={state.renaming} />
      <Toast message={toast.message} unseen={!visible.value} onDismiss={toast.dismiss} />
      <PlayerBar state={state} />
    </div>
  );
}

function Toolbar({ state }: { state: EpisodeViewState }) {
  const { search, view, focused, focusLine, marking, chapters, sync, map, toast } = state;
  const { text } = useEpisode();
  const marks = marking.placed.value.length;
  const names = new Map<View, string>([
    ['transcript', text('transcript')],
    ...(chapters.placed.value.playback.length > 0 ? [['chapters', text('chapters')] as const] : []),
    ['highlights', marks ? text('highlightsCount', marks) : text('highlights')],
  ]);
  return (
    <div class="toolbar">
      <SearchBar
        search={search}
        filter={state.filter}
        lines={state.lines}
        onLeave={() => focusLine(Math.max(0, focused.value))}
      />
      <div class="toolbar-row">
        <ViewTabs view={view} names={names} />
        <SyncBadge sync={sync.value} map={map.value} />
      </div>
      <TranscriptChoice onFailure={(said) => toast.show({ text: said })} />
    </div>
  );
}

function WithoutTranscript({ state }: { state: EpisodeViewState }) {
  const { reading, transcribing } = useEpisode();
  const { status, failures } = reading.value;
  // Its progress stands above, and says what can be done.
  const isMade = transcribing.making.value !== undefined;
  if (!isMade && status !== 'none') return <LoadingLines />;
  return (
    <div class="without">
      {!isMade && <NoTranscript failures={failures} open={state.file.open} />}
      <HighlightsAlone state={state} />
      <ChaptersAlone state={state} />
    </div>
  );
}
