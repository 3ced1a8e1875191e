/** A moment of an episode, as a link names it. */
interface Moment {
  /** Playback time in the audio of who made the link, seconds. */
  time: number;
  /** The first words of what is said there: with other ads in the audio they stand elsewhere. */
  words?: string;
}

/**
 * The address of a moment in an episode's page: `#t=` and whole seconds of playback time, as in W3C
 * Media Fragments (https://www.w3.org/TR/media-frags/#naming-time). Any fragment the page had goes.
 * With a quote, its first words follow as `q=`, and a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), which a browser takes off again before the page sees it.
 */
export function momentLink(page: string, seconds: number, quote = ''): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const words = firstWords(quote);
  const parameter = words && `&q=${encodeText(words)}`;
  return `${page.split('#', 1)[0]}#t=${whole}${parameter}${textDirective(quote)}`;
}

/**
 * The moment a link asks for: `#t=75`, `#t=75.5`, `#t=75,90` (its start), `#t=npt:75`,
 * `#t=1:15`, `#t=1:01:15`, `#t=1h2m3s`. Undefined when there is none or it cannot be read.
 */
export function parseMomentLink(url: string): Moment | undefined {
  const at = url.indexOf('#') + 1;
  const [fragment] = url.slice(at, at + longestFragment).split(':~:', 1);
  const given = new URLSearchParams(at ? fragment : '');
  const time = parseSeconds(given.get('t')?.split(',', 1)[0] ?? '');
  const words = given.get('q') ?? undefined;
  return time === undefined ? undefined : { time, words };
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

/** Enough to find the place by: shorter ones stand in an hour of talk more than once. Letters. */
const enough = 80;

/** As many whole words as fit; nothing of a quote that begins with an endless one. */
function firstWords(quote: string): string {
  const text = quote
    .slice(0, 2 * enough)
    .trim()
    .replace(/\s+/gu, ' ');
  if (text.length <= enough) return text;
  return text.slice(0, text.lastIndexOf(' ', enough) + 1).trim();
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
