/** What the choice among several media goes by. */
export interface MediaFacts {
  playing: boolean;
  /** Without sound, for whatever reason. */
  muted: boolean;
  /** Seconds; undefined while unknown and for live streams. */
  duration?: number;
  /** Address of the file; `blob:` or empty for media that streams from memory. */
  src: string;
  /** Milliseconds of any one clock when the listener last played it or sought in it; 0 if never. */
  touched: number;
}

/** Shorter media are jingles, adverts and previews, not episodes: Spotify's previews last a minute. Seconds. */
const shortest = 61;
/** Longer than adverts, trailers and most songs. Seconds. */
const long = 300;

/** Where adverts and previews come from, whatever their length. */
const notEpisodes =
  /^https?:\/\/(?:p\.scdn\.co|podz-content\.spotifycdn\.com|audio-ssl\.itunes\.apple\.com|cdns?-previews?[\w-]*\.dzcdn\.net|(?:[\w-]+\.)*(?:adswizz\.com|doubleclick\.net|googlesyndication\.com|2mdn\.net|imasdk\.googleapis\.com))\//;
const audioFile = /^https?:[^?#]*\.(?:mp3|m4a|m4b|mp4|aac|ogg|oga|opus)(?:[?#]|$)/i;

/** Whether media can be an episode at all. A length that is not known yet speaks for it. */
export function isPlausible({ muted, duration = Infinity, src }: MediaFacts): boolean {
  return !muted && duration > shortest && !notEpisodes.test(src);
}

/** What is most likely the episode: what plays, then what is long, then a file as feeds have it, then what was touched last. */
export function chooseMedia<Facts extends MediaFacts>(media: readonly Facts[]): Facts | undefined {
  return media
    .filter(isPlausible)
    .map((facts) => ({ facts, weights: weigh(facts) }))
    .reduce<{ facts: Facts; weights: number[] } | undefined>(
      (best, next) => (best && !outweighs(next.weights, best.weights) ? best : next),
      undefined,
    )?.facts;
}

function weigh({ playing, duration, src, touched }: MediaFacts): number[] {
  const length = duration === undefined ? 1 : duration >= long ? 2 : 0;
  return [Number(playing), length, Number(audioFile.test(src)), touched, duration ?? 0];
}

function outweighs(one: number[], other: number[]): boolean {
  const first = one.findIndex((weight, index) => weight !== other[index]);
  return first >= 0 && one[first]! > other[first]!;
}
