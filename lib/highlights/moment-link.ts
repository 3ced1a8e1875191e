/**
 * The address of a moment in an episode's page: `#t=` and whole seconds of playback time, as in W3C
 * Media Fragments (https://www.w3.org/TR/media-frags/#naming-time). Any fragment the page had goes.
 * With a quote, a text fragment (https://wicg.github.io/scroll-to-text-fragment/) follows, which a
 * browser takes off again before the page sees it.
 */
export function momentLink(page: string, seconds: number, quote?: string): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return `${page.split('#', 1)[0]}#t=${whole}${textDirective(quote ?? '')}`;
}

/**
 * The playback time a link asks for, in seconds: `#t=75`, `#t=75.5`, `#t=75,90` (its start), `#t=npt:75`,
 * `#t=1:15`, `#t=1:01:15`, `#t=1h2m3s`. Undefined when there is none or it cannot be read.
 */
export function parseMomentLink(url: string): number | undefined {
  const at = url.indexOf('#');
  if (at < 0) return undefined;
  const [fragment] = url.slice(at + 1, at + 1 + longestFragment).split(':~:', 1);
  const value = fragment!.split('&').find((part) => part.startsWith('t='));
  return value === undefined ? undefined : parseSeconds(value.slice(2).split(',', 1)[0]!);
}

const longestFragment = 2000;
const clockTime = /^(?:npt:)?(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,7}(?:\.\d{1,9})?)$/;
const unitTime = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,7}(?:\.\d{1,9})?)s)?$/;

function parseSeconds(text: string): number | undefined {
  const match = clockTime.exec(text) ?? unitTime.exec(text);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const longestDirective = 600;

/**
 * A long quote is given by its first and last words: the browser finds what lies between. Without a
 * quote, or when even so it is too long for an address, there is no directive.
 */
function textDirective(quote: string): string {
  const words = quote.trim().split(/\s+/u);
  const parts = words.length <= 10 ? [words] : [words.slice(0, 4), words.slice(-4)];
  const text = parts.map((part) => part.join(' '));
  if (text[0] === '' || text.join('').length > longestDirective) return '';
  return `:~:text=${text.map(encodeText).join(',')}`;
}

/** Comma, ampersand and dash are the directive's own syntax; lone surrogates cannot be encoded. */
function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
