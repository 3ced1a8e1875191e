import type { Reading } from '@/lib/sources/reading';
import { useEpisode, type MessageKey } from '../services';

/**
 * Tells who hears the screen what becomes of the transcript. It stands in the document before there is something to
 * tell: what comes together with its region is not read out.
 */
export function ReadingStatus() {
  const { text, reading } = useEpisode();
  return (
    <p class="visually-hidden" role="status">
      {text(sentenceOf(reading.value))}
    </p>
  );
}

function sentenceOf({ transcript, status, failures }: Reading): MessageKey {
  if (transcript) return 'transcript';
  if (status !== 'none') return 'loadingTranscript';
  return failures.length > 0 ? 'transcriptFailed' : 'noTranscript';
}
