import { useEpisode } from '../services';
import { TimeMark } from '../shared/TimeMark';
import type { EpisodeViewState } from '../use-episode-view';
import { ChapterMarks } from '../chapters/ChapterMarks';
import { SearchTicks } from '../search/SearchTicks';
import { FindAudio } from './FindAudio';
import { FollowOnly } from './FollowOnly';
import { OwnOffer } from './OwnOffer';
import { PlayerButtons } from './PlayerButtons';
import { Progress } from './Progress';
import { Remaining } from './Remaining';
import { Speed } from './Speed';
import { useHeard } from './use-heard';

/** Steers what plays, in the page or in the sidebar itself. Media run from left to right in every language, as a tape did. */
export function PlayerBar({ state }: { state: EpisodeViewState }) {
  const { own, text } = useEpisode();
  const heard = useHeard().value;
  const file = own.offer.value;
  if (!heard && file) return <OwnOffer address={file} />;
  if (!heard) return <FindAudio onFailure={(failed) => state.toast.show({ text: failed })} />;
  const { time, duration, followOnly } = heard;
  return (
    <section class="player" dir="ltr" aria-label={text('player')}>
      {duration !== undefined && (
        <Progress heard={{ ...heard, duration }} state={state}>
          <ChapterMarks chapters={state.chapters.placed.value.playback} duration={duration} />
          <SearchTicks state={state} duration={duration} />
        </Progress>
      )}
      <div class="player-row">
        <span class="elapsed">
          <TimeMark seconds={time} />
        </span>
        {followOnly ? <FollowOnly /> : <PlayerButtons heard={heard} />}
        <div class="player-end">
          {!followOnly && <Speed rate={heard.rate} show={state.toast.show} />}
          <Remaining heard={heard} />
        </div>
      </div>
    </section>
  );
}
