import type { ReadwiseFailure } from '@/components/library/files/readwise';
import type { ReadwiseHighlight } from '@/lib/highlights/export/readwise';
import type { SentHighlight } from '@/lib/store/sent';

/** What is to be sent of one highlight. */
export interface Parcel extends SentHighlight {
  highlight: ReadwiseHighlight;
}

interface SendingPorts {
  /** Answers with why it failed. */
  send(highlights: readonly ReadwiseHighlight[]): Promise<ReadwiseFailure | undefined>;
  /** These have arrived; the next are sent when that is noted. */
  note(parcels: readonly Parcel[]): Promise<void>;
  signal: AbortSignal;
}

/** Highlights in one request: a second's work for the server, and little is sent twice when one is cut off. */
const batchSize = 100;

/**
 * Sends everything in batches, each noted once it has arrived, so that what was cut off goes on where it stopped. If
 * Readwise does not want a batch, it is halved until those are found that it does not want; they are left out.
 * Answers with how many those were and with what ended it early.
 */
export async function sendHighlights(
  parcels: readonly Parcel[],
  { send, note, signal }: SendingPorts,
): Promise<{ refused: number; failure?: ReadwiseFailure }> {
  const batches = batchesOf(parcels, batchSize);
  let refused = 0;
  for (let batch = batches.shift(); batch && !signal.aborted; batch = batches.shift()) {
    const failure = await send(batch.map(({ highlight }) => highlight));
    if (!failure) await note(batch);
    else if (failure.code !== 'refused') return { refused, failure };
    else if (batch.length === 1) refused += 1;
    else batches.unshift(...batchesOf(batch, Math.ceil(batch.length / 2)));
  }
  return { refused };
}

function batchesOf(parcels: readonly Parcel[], size: number): (readonly Parcel[])[] {
  return Array.from({ length: Math.ceil(parcels.length / size) }, (_, at) =>
    parcels.slice(at * size, (at + 1) * size),
  );
}
