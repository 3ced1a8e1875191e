import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useEpisode } from '../services';

/** Lets the listener say which of several recordings on the page is meant. */
export function MediaChoice() {
  const { media, text } = useEpisode();
  const { choices, current } = media.list.value;
  if (choices.length < 2) return null;
  return (
    <select
      class="media-choice"
      aria-label={text('chooseMedia')}
      value={current}
      onChange={(event) => media.choose(event.currentTarget.value)}
    >
      {choices.map(({ id, label, duration }, index) => (
        <option key={id} value={id}>
          {[label || text('recording', index + 1), duration && formatTimeMark(duration)]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}
