import * as v from 'valibot';
import { evidenceKinds, seamKinds } from '@/lib/timemap/evidence';
import { problemCodes, type Line, type Transcript } from '@/lib/transcript/types';
import type { StoredEpisode, StoredShow, StoredTimeMap, StoredTranscript } from './archive';
import { highlightColours, highlightParts, type Highlight } from './types';

/*
 * What an imported record must be. Fields that are not named here are dropped. Limits keep
 * out what could not have been kept by us; lengths of texts have none.
 */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const optionalText = v.optional(v.string());
const seconds = v.pipe(v.number(), v.finite());
/** Milliseconds since the epoch, within what a Date can hold. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A `javascript:` or `data:` address would run in our own page when its link is clicked. */
const webAddress = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text)),
);

const speakerNames = v.array(v.object({ speaker: v.string(), name: v.string() }));

const chapter = v.object({
  start: seconds,
  end: v.optional(seconds),
  title: v.string(),
  url: v.optional(webAddress),
  image: v.optional(webAddress),
});

export const episodeSchema: v.GenericSchema<unknown, StoredEpisode> = v.object({
  id,
  page: webAddress,
  title: optionalText,
  show: optionalText,
  guid: optionalText,
  enclosure: optionalText,
  feed: optionalText,
  image: optionalText,
  published: optionalText,
  duration: v.optional(seconds),
  language: optionalText,
  chapters: optionalText,
  appleShow: optionalText,
  keys: v.array(v.string()),
  firstSeen: moment,
  lastSeen: moment,
  position: v.optional(seconds),
  chapterList: v.optional(
    v.object({ clock: v.picklist(['transcript', 'playback']), chapters: v.array(chapter) }),
  ),
  speakers: v.optional(speakerNames),
  deleted: v.optional(moment),
});

export const showSchema: v.GenericSchema<unknown, StoredShow> = v.object({
  id,
  keys: v.array(v.string()),
  skip: v.array(v.string()),
  speakers: speakerNames,
  edited: moment,
});

const place = v.object({ line: count, offset: count });

export const highlightSchema: v.GenericSchema<unknown, Highlight> = v.object({
  id,
  episodeId: id,
  // Empty as long as its words are not known.
  quote: v.pipe(v.string(), v.regex(/^$|\S/)),
  prefix: v.string(),
  suffix: v.string(),
  range: v.object({ start: place, end: place }),
  start: seconds,
  end: seconds,
  playbackStart: seconds,
  playbackEnd: seconds,
  speaker: optionalText,
  note: v.string(),
  tags: v.array(v.string()),
  colour: v.picklist(highlightColours),
  created: moment,
  edited: moment,
  edits: v.optional(v.partial(v.object(v.entriesFromList(highlightParts, moment)))),
  deleted: v.optional(moment),
});

const timed = { start: seconds, end: seconds, text: v.pipe(v.string(), v.minLength(1)) };

const line: v.GenericSchema<unknown, Line> = v.object({
  ...timed,
  speaker: optionalText,
  words: v.optional(v.array(v.object(timed))),
  sound: v.optional(v.literal(true)),
  turn: v.optional(v.literal(true)),
});

const problem: v.GenericSchema<unknown, Transcript['problems'][number]> = v.object({
  code: v.picklist(problemCodes),
  at: v.optional(count),
  excerpt: optionalText,
});

export const transcriptSchema: v.GenericSchema<unknown, StoredTranscript> = v.object({
  id,
  episodeId: id,
  saved: moment,
  lines: v.array(line),
  problems: v.array(problem),
  timing: v.picklist(['cue', 'interpolated', 'estimated', 'none']),
  language: optionalText,
  duration: v.optional(seconds),
  source: v.object({
    kind: v.picklist(['page', 'track', 'feed', 'import', 'speech']),
    format: v.string(),
    url: optionalText,
  }),
});

/** Seconds; no audio lasts for days. */
const clockTime = v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6));
const tolerance = v.pipe(v.number(), v.minValue(0), v.maxValue(1e6));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Nobody taps so often, and no audio is cut so often: to make a map of more would take long. */
const mostEvidence = 1_000;

const identity = v.object({
  url: v.string(),
  bytes: v.optional(count),
  etag: optionalText,
  duration: v.optional(clockTime),
});

const pin = v.object({ playback: clockTime, transcript: clockTime, end: clockTime, tolerance });

const stretch = v.object({
  start: clockTime,
  end: clockTime,
  offset: clockTime,
  tolerance,
  confidence: share,
  evidence: v.picklist(evidenceKinds),
});

/** One kind of evidence says one thing at a time, but for what rounding makes of neighbours. */
const mostAtOnce = 8;

const stretches = v.pipe(
  v.array(stretch),
  v.maxLength(mostEvidence),
  v.check((all) => {
    const sound = all.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
    return sound.every(({ start }, at) => start >= (sound[at - mostAtOnce]?.end ?? -Infinity));
  }),
);

const seam = v.object({ time: clockTime, strength: share, kind: v.picklist(seamKinds) });

export const timeMapSchema: v.GenericSchema<unknown, StoredTimeMap> = v.object({
  id,
  episodeId: id,
  saved: moment,
  transcript: v.string(),
  identity,
  pins: v.pipe(v.array(pin), v.maxLength(mostEvidence)),
  chapters: stretches,
  audio: v.optional(
    v.object({
      identity,
      seams: v.pipe(v.array(seam), v.maxLength(mostEvidence)),
      stretches,
      fit: share,
    }),
  ),
});
