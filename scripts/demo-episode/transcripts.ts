export interface Cue {
  /** Seconds. */
  start: number;
  end: number;
  speaker: string;
  text: string;
}

/** WebVTT with a voice per cue. */
export function toVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ start, end, speaker, text }) =>
      `${mark(start, '.')} --> ${mark(end, '.')}\n<v ${speaker}>${text}\n`,
  );
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** SubRip, with the speaker named where the voice changes, as hosts write it. */
export function toSrt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, speaker, text }, i) => {
    const name = cues[i - 1]?.speaker === speaker ? '' : `${speaker}: `;
    return `${i + 1}\n${mark(start, ',')} --> ${mark(end, ',')}\n${name}${text}\n`;
  });
  return blocks.join('\n');
}

/** The JSON transcript of the Podcasting 2.0 namespace. */
export function toJson(cues: readonly Cue[]): string {
  const segments = cues.map(({ start, end, speaker, text }) => ({
    speaker,
    startTime: start,
    endTime: end,
    body: text,
  }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 1)}\n`;
}

function mark(seconds: number, point: '.' | ','): string {
  const milliseconds = Math.round(seconds * 1000);
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(milliseconds / 3_600_000)}:${two(milliseconds / 60_000)}:${two(milliseconds / 1000)}${point}${rest}`;
}

function two(value: number): string {
  return String(Math.floor(value) % 60).padStart(2, '0');
}
