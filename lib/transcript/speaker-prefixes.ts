import type { TimedText } from './lines-from-cues';
import { splitSpeaker } from './speaker-name';

/**
 * Takes `Name:` at the start of a cue for its speaker, but only names that do so at least twice:
 * `Note: …` once is something said. Caption writers name a speaker when the voice changes, so the cues
 * after it are that speaker's until the next prefix; one that is no known name ends the turn.
 */
export function takeSpeakerPrefixes(cues: TimedText[]): TimedText[] {
  if (cues.some((cue) => cue.speaker)) return cues;
  const heads = cues.map((cue) => splitSpeaker(cue.text));
  const counts = new Map<string, number>();
  for (const head of heads) if (head) counts.set(head.speaker, (counts.get(head.speaker) ?? 0) + 1);
  let speaker: string | undefined;
  return cues.map((cue, index) => {
    const head = heads[index];
    const known = head !== undefined && (counts.get(head.speaker) ?? 0) > 1;
    if (head) speaker = known ? head.speaker : undefined;
    return speaker ? { ...cue, text: known ? head.text : cue.text, speaker } : cue;
  });
}
