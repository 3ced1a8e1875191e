import { useComputed } from '@preact/signals';
import type { Parsed } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { EpisodeViewState } from '../use-episode-view';
import { Problems } from './Problems';
import { Transcript } from '../transcript/Transcript';

interface TranscriptPanelProps {
  state: EpisodeViewState;
  /** As far as it is read. */
  transcript: Parsed;
}

export function TranscriptPanel({ state, transcript }: TranscriptPanelProps) {
  const { sample, visible } = useEpisode();
  const { search, filter, marking, edges, view } = state;
  // Whether there is one, and not what it says: else all this would be gone through at each.
  const canPin = useComputed(() => sample.value !== undefined);
  const shown = useComputed(() => visible.value && view.value === 'transcript');
  return (
    <div
      id="view-transcript"
      class="view"
      role="tabpanel"
      aria-labelledby="tab-transcript"
      hidden={view.value !== 'transcript'}
      data-timing={transcript.timing}
    >
      <Transcript
        lines={transcript.lines}
        headings={state.chapters.headings.value}
        language={transcript.language}
        active={state.active}
        insertions={state.insertions.byLine.value}
        map={state.map.value}
        waiting={state.insertions.waiting}
        visible={shown}
        following={state.following}
        focused={state.focused}
        reveal={state.reveal}
        result={search.result.value}
        currentHit={search.current.value}
        kept={filter.kept.value}
        placed={edges.shown.value}
        edges={edges}
        canPin={canPin.value}
        onSeek={state.seek}
        onSpeaker={state.renaming.open}
        onHighlight={(range) => void marking.highlight(range)}
        onNote={(range) => void marking.note(range)}
        onCopy={marking.copy}
        onCopyLink={marking.copyLink}
        onEditNote={marking.writeNote}
        onRemove={marking.remove}
        onPin={state.pin}
        onSkip={state.insertions.skip}
      />
      <Problems problems={transcript.problems} />
    </div>
  );
}
