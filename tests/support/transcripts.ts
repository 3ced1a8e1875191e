import type { Transcript } from '@/lib/transcript/types';

export function someTranscript(fields: Partial<Transcript> = {}): Transcript {
  return {
    lines: [{ start: 0, end: 2, text: 'Hello.' }],
    problems: [],
    timing: 'cue',
    source: { kind: 'feed', format: 'vtt', url: 'https://example.com/1.vtt' },
    ...fields,
  };
}
