import { formatTimeMark } from '@/lib/transcript/time-mark';
import { spokenTime } from './spoken-time';

/** A time, in digits for the eye and in words for the ear. Seconds. */
export function TimeMark({ seconds }: { seconds: number }) {
  return (
    <>
      <span aria-hidden="true">{formatTimeMark(seconds)}</span>
      <span class="visually-hidden">{spokenTime(seconds)}</span>
    </>
  );
}
