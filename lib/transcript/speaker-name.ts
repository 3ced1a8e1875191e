const particles = /^(?:van|von|der|den|de|di|da|del|la|le|du|bin|al|el|and|of|the|&)$/;

/** Whether this could be the name of someone who speaks: `Ada`, `Ben van Dyk`, `Speaker 1`, `SPEAKER_0`. */
export function isSpeakerName(text: string): boolean {
  if (text.length > 50 || !/^[\p{L}\p{M}\p{N} .,'’&#_/-]+$/u.test(text)) return false;
  if (/^speaker[ _]?\w{1,3}$/i.test(text)) return true;
  const words = text.split(' ');
  return (
    words.length <= 5 &&
    /^\p{L}/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    words.every((word) => particles.test(word) || /^[^\p{Ll}]/u.test(word))
  );
}

// Some sites leave out the space; then only what looks like the start of a sentence may follow.
const prefix =
  /^([^:：–—]{1,50}?)(?:\s{0,9}[:：]\s+|[:：](?=[\p{Lu}\p{Lo}"“‘«¿¡([])|\s{1,9}[-–—]\s+)(?=\S)/u;

/** Splits `Name: text`, `Name:Text` and `Name - text`; undefined when it does not begin so or nothing follows. */
export function splitSpeaker(text: string): { speaker: string; text: string } | undefined {
  const match = prefix.exec(text);
  const speaker = match?.[1]?.trim();
  if (!match || !speaker || !isSpeakerName(speaker)) return undefined;
  return { speaker, text: text.slice(match[0].length) };
}
