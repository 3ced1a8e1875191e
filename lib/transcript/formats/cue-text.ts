import { decodeEntities } from './entities';
import { cleanText } from '../text';

/** What one voice says in a cue. */
export interface Utterance {
  text: string;
  speaker?: string;
  /** Another voice than before begins, and the file does not say whose. */
  turn?: true;
}

/** Whether a payload names its voices. */
export function hasVoice(payload: string): boolean {
  return /<v[. \t]/i.test(payload) && payload.search(voice) >= 0;
}

const voice = /<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>/gi;
const lineBreak = /<br\s*\/?>/gi;
// Only what caption writers use as markup; any other tag is something said or an attack, and shown as text.
const tag =
  /<\/?(?:v|c|i|b|u|s|em|strong|ruby|rt|rp|lang|font|span|p)(?:[.\s/][^<>]*)?>|<\d[\d:.,]*>/gi;
const override = /\{\\[^{}]*\}/g;
/** How a word of the base is read: the base itself is what is said. */
const annotation = /<rt(?:\.[^<>]*)?>[^<]*(?:<\/rt>)?/gi;

/** The words of a cue's payload: tags, inline times and `{\an8}` overrides gone, entities decoded. */
export function cueText(payload: string): string {
  if (!/[<&{]/.test(payload)) return cleanText(payload);
  let bare = payload;
  // Most payloads have one of the three at most, and a long file has very many payloads.
  if (bare.includes('{')) bare = bare.replace(override, '');
  if (bare.includes('<')) {
    bare = bare.replace(annotation, '').replace(lineBreak, ' ').replace(tag, '');
  }
  return cleanText(bare.includes('&') ? decodeEntities(bare) : bare);
}

/**
 * The voices of a WebVTT payload in order (`<v Name>`, https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span);
 * one utterance without speaker where there are none. Utterances are never empty.
 */
export function splitVoices(payload: string): Utterance[] {
  const utterances: Utterance[] = [];
  let speaker: string | undefined;
  let from = 0;
  const take = (to: number) => {
    if (to === from) return;
    const text = cueText(payload.slice(from, to));
    const last = utterances.at(-1);
    if (text && last && last.speaker === speaker) last.text += ` ${text}`;
    else if (text) utterances.push({ text, ...(speaker && { speaker }) });
  };
  for (const match of payload.matchAll(voice)) {
    take(match.index);
    speaker = cueText(match[1] ?? '') || undefined;
    from = match.index + match[0].length;
  }
  take(payload.length);
  return utterances;
}
