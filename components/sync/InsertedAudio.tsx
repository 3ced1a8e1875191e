import type { Insertion } from '@/lib/timemap/time-map';
import { formatLength } from '@/lib/transcript/time-mark';
import { useText } from '../services';

/** A divider between two lines: here something was put into the audio that the transcript does not have. */
export function InsertedAudio({ insertion }: { insertion: Insertion }) {
  const text = useText();
  return (
    <div class="inserted">
      <span>{text('insertedAudio', formatLength(insertion.end - insertion.start))}</span>
      <button type="button" class="inserted-skip">
        {text('skipInserted')}
      </button>
    </div>
  );
}
