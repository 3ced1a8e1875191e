import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlayerSample } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';
import { withEstimate } from '@/lib/transcript/lines/estimate-times';
import { onlyChanges } from '../only-changes';

/** The reading with times in a transcript that has none of its own, once the media's length is known. */
export function timedReading(
  reading: ReadonlySignal<Reading>,
  sample: ReadonlySignal<PlayerSample | undefined>,
): ReadonlySignal<Reading> {
  const duration = onlyChanges(() => sample.value?.duration);
  const found = computed(() => reading.value.transcript);
  // The same transcript until one of the two changes: its list is drawn once.
  const transcript = computed(() =>
    found.value && duration.value ? withEstimate(found.value, duration.value) : found.value,
  );
  return computed(() => ({ ...reading.value, transcript: transcript.value }));
}
