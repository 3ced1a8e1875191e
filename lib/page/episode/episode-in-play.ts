import { resolveAddress } from '@/lib/feed/address';
import { canonicalEnclosure } from '@/lib/feed/canonical-enclosure';
import type { Episode } from '@/lib/feed/episode';
import { normaliseTitle } from '@/lib/feed/normalise-title';

/** What is heard, as the media and the site's player tell of it. */
export interface Recording {
  /** Address of the file; `blob:` or empty for media that streams from memory. */
  src: string;
  /** Seconds; undefined while unknown. */
  duration?: number;
  title?: string;
  show?: string;
  playing: boolean;
}

/** Which episode the page is about, as far as it was followed. */
export interface InPlay {
  address: string;
  /** Another number is another episode. */
  turn: number;
  /**
   * `page`: the page's own. `media`: another one, which the player was left on or went on to. `unheard`: the page's own,
   * while the player holds something else: an advert, or another episode that does not play.
   */
  whose: 'page' | 'media' | 'unheard';
  /** The page's title, and the recording that is known to be the page's own under this title. */
  title?: string;
  own?: Recording;
  /** The last recording that was an episode. */
  heard?: Recording;
  /** The recording of this look. */
  recording?: Recording;
}

export interface Look {
  address: string;
  /** What the page says of its episode. */
  page: Episode;
  recording?: Recording;
  /** Addresses of all media on the page. */
  offered: readonly string[];
}

/** Lengths of the same recording differ by this much between formats. Seconds. */
const slack = 2;
/** Shorter recordings within another are adverts and trailers. Seconds. */
const long = 300;

/**
 * Follows a page from look to look: whose episode plays, and whether it is another one than at the last look. Another
 * address is another episode; under the same address it takes positive evidence.
 */
export function followEpisode(last: InPlay | undefined, look: Look): InPlay {
  const { address, page, recording } = look;
  const { title } = page;
  const moved = last?.address !== address;
  const retitled = moved || last.title !== title;
  const own = retitled ? undefined : last.own;
  const whose = judge(last, own, look);
  const another = moved || isAnother(last, whose, recording, retitled);
  return {
    address,
    turn: (last?.turn ?? -1) + Number(another),
    whose,
    title,
    own: whose === 'page' && recording ? renew(own, recording, last) : own,
    heard: whose === 'unheard' || !recording ? last?.heard : settle(recording, last),
    recording,
  };
}

/**
 * What to hold the next recording against. A new file under the old title may be the same episode from another server, or
 * one whose title the site has not changed yet: it is no measure before that is known.
 */
function settle(recording: Recording, last: InPlay | undefined): Recording {
  const known = last?.heard;
  return known && isOther(known, recording) ? recording : renew(known, recording, last);
}

/**
 * What is newly known of the same file. Another title only when it is still there at the second look, and plays: a site may
 * name the next one a moment before it takes the former one away.
 */
function renew(
  known: Recording | undefined,
  recording: Recording,
  last: InPlay | undefined,
): Recording {
  if (!known) return recording;
  const before = last?.recording;
  const stays =
    recording.playing && before?.title === recording.title && before?.src === recording.src;
  const early = differ(known.title, recording.title) && !stays;
  return early || isOtherFile(known, recording) ? known : recording;
}

function isOtherFile(one: Recording, other: Recording): boolean {
  return fileOf(one.src) !== fileOf(other.src);
}

function judge(
  last: InPlay | undefined,
  own: Recording | undefined,
  { address, page, recording, offered }: Look,
): InPlay['whose'] {
  const moved = last?.address !== address;
  if (!recording) return moved ? 'page' : last.whose;
  if (own) {
    if (!isOther(own, recording)) return 'page';
    if (recording.duration !== undefined && recording.duration < long) return 'unheard';
    // Beside the page's own, another recording is one of a list, unless it says that it is not.
    return offered.includes(own.src) && !differ(own.title, recording.title) ? 'page' : 'media';
  }
  const carried = last?.heard !== undefined && !isOther(last.heard, recording);
  const wasOthers = moved || last?.whose !== 'page' || agree(last.title, recording.title);
  const { enclosure } = page;
  const otherFile =
    enclosure !== undefined &&
    fileOf(enclosure) !== fileOf(recording.src) &&
    !isAsLong(page.duration, recording.duration);
  const strange =
    differ(page.title, recording.title) && (otherFile || (last && carried && wasOthers));
  if (!strange) return 'page';
  return recording.playing || (carried && last?.whose === 'media') ? 'media' : 'unheard';
}

function isAnother(
  last: InPlay,
  whose: InPlay['whose'],
  recording: Recording | undefined,
  retitled: boolean,
): boolean {
  if ((whose === 'media') !== (last.whose === 'media')) return true;
  const before = whose === 'media' ? last.heard : retitled ? last.own : undefined;
  return Boolean(before && recording && isOther(before, recording));
}

/** Whether two recordings are certainly not of the same episode. */
function isOther(one: Recording, other: Recording): boolean {
  const apart = Math.abs((one.duration ?? Number.NaN) - (other.duration ?? Number.NaN)) > slack;
  const renamed = differ(one.title, other.title);
  // Without an address, as where only the clock is read, the name is all there is.
  if (fileOf(one.src) === fileOf(other.src)) return renamed && (apart || one.src === '');
  // A site may say what plays a moment after it has changed it.
  if (apart) return true;
  return one.title && other.title ? renamed : isFile(one.src) && isFile(other.src);
}

/** Whether a length that a page claims, perhaps in whole minutes and without adverts, is about this one. */
function isAsLong(claimed: number | undefined, duration: number | undefined): boolean {
  return Math.abs((claimed ?? Number.NaN) - (duration ?? Number.NaN)) < (claimed ?? 0) * 0.05;
}

/** What is told of the episode in play; of another than the page's only what its player says. */
export function episodeInPlay(
  page: Episode,
  { whose, own, heard }: InPlay,
  recording: Recording | undefined,
): Episode {
  if (whose === 'unheard' && recording) {
    const enclosure = otherThan(page.enclosure, recording.src) ?? resolveAddress(own?.src);
    return { ...page, enclosure };
  }
  if (whose !== 'media' || !heard) return page;
  const { show, duration, src } = heard;
  const title = heard.title === own?.title ? undefined : heard.title;
  // The page's address would make it the same as the page's own episode, wherever that is kept.
  return {
    page: new URL('/', page.page).href,
    title,
    show,
    duration,
    enclosure: resolveAddress(src),
  };
}

/** An address the page gave only because its player holds it says nothing of the page's episode. */
function otherThan(enclosure: string | undefined, src: string): string | undefined {
  return enclosure && fileOf(enclosure) !== fileOf(src) ? enclosure : undefined;
}

function fileOf(src: string): string {
  return canonicalEnclosure(src) ?? src;
}

function isFile(src: string): boolean {
  return /^https?:/.test(src);
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other) && !differ(one, other);
}

/** Sites add their own name and the show's to a title. */
function differ(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [normaliseTitle(one), normaliseTitle(other)];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a);
}
