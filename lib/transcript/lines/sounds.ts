const bracketed = /^(?:[[*][^[\]*]{1,80}[\]*][\s.,]*)+$/;
/** In round brackets people also speak, so only what is shouted or named like a sound counts. */
const shouted = /^(?:\((?=[^()]{0,80}\p{L}{2})[^\p{Ll}()]{2,80}\)[\s.,]*)+$/u;
const named =
  /^\([^()]{0,40}\b(?:music|laugh\w*|applaus\w*|clap\w*|cheer\w*|sigh\w*|cough\w*|silence|noise\w*|sounds?|singing|ringing|playing|chuckl\w*|gasps?|inaudible|crosstalk|beep\w*|jingle)\b[^()]{0,40}\)[\s.]*$/i;
const sung = /^[♪♫🎵🎶]|[♪♫🎵🎶]$/u;

/** Whether a text is no speech but a sound put in words: `[Music]`, `(LAUGHTER)`, `♪ la la ♪`. */
export function isSound(text: string): boolean {
  if (!/[[(*♪♫🎵🎶]/u.test(text)) return false;
  if (/\d:\d\d/.test(text)) return false;
  return bracketed.test(text) || shouted.test(text) || named.test(text) || sung.test(text);
}
