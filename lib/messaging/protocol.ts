import * as v from 'valibot';
import type { Episode } from '@/lib/feed/episode';
import type { PlayerSample } from '@/lib/player/player';
import type { LinkedCandidate } from '@/lib/transcript/candidate';
import type { Row } from '@/lib/transcript/shapes/find-blocks';
import type { FetchResult } from './fetch-text';
import type { FeedResult } from './read-feed';
import { badges, isCommand, isPlayerWish, type Command, type PlayerWish } from './to-page';

/*
 * Every message, by direction: this file and `to-page.ts` explain who says what to whom.
 * What crosses a border is validated by the schema beside it: a page may have lied to the other side.
 */

const seconds = v.pipe(v.number(), v.finite());
const shortText = v.pipe(v.string(), v.maxLength(10_000));
const address = v.pipe(v.string(), v.maxLength(8_192));
const appleShow = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
const nonce = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));

const episode: v.GenericSchema<Episode> = v.object({
  page: address,
  title: v.optional(shortText),
  show: v.optional(shortText),
  guid: v.optional(shortText),
  enclosure: v.optional(address),
  feed: v.optional(address),
  image: v.optional(address),
  published: v.optional(shortText),
  duration: v.optional(seconds),
  language: v.optional(shortText),
  chapters: v.optional(address),
  appleShow: v.optional(appleShow),
});

/** A piece of the page's text. */
const row: v.GenericSchema<Row> = v.object({
  text: v.string(),
  kind: v.picklist(['text', 'heading', 'chrome']),
  path: v.string(),
  start: v.optional(seconds),
  lead: v.optional(v.string()),
});

/** A transcript that is not in the page's own text. */
const candidate: v.GenericSchema<LinkedCandidate> = v.variant('kind', [
  v.object({
    kind: v.literal('track'),
    url: address,
    label: v.optional(shortText),
    language: v.optional(shortText),
  }),
  v.object({
    kind: v.literal('file'),
    from: v.optional(v.literal('page')),
    url: address,
    type: v.optional(shortText),
    language: v.optional(shortText),
    rel: v.optional(shortText),
  }),
  v.object({ kind: v.literal('feed'), url: address }),
]);

const sample: v.GenericSchema<PlayerSample> = v.object({
  at: v.pipe(v.number(), v.finite()),
  time: seconds,
  duration: v.optional(seconds),
  rate: v.pipe(v.number(), v.finite()),
  playing: v.boolean(),
  advancing: v.boolean(),
  followOnly: v.optional(v.literal(true)),
});

const host = v.pipe(v.string(), v.maxLength(255));
const hosts = v.pipe(v.array(host), v.maxLength(50));

/** Hosts and what they are for: pages and players are run on, feeds and transcripts are only read. */
const siteHosts = v.object({ pages: hosts, players: hosts, reads: hosts });
export type SiteHosts = v.InferOutput<typeof siteHosts>;

const mediaChoice = v.object({
  id: shortText,
  /** Empty where nothing is known. */
  label: shortText,
  duration: v.optional(seconds),
  playing: v.boolean(),
});
export type MediaChoice = v.InferOutput<typeof mediaChoice>;

/** A command of the manifest and its key as the browser writes it, empty where none is set. */
export interface BrowserKey {
  command: string;
  key: string;
}

/** Page -> sidebar, over the channel. */
const pageToSidebar = v.variant('type', [
  /** What is on the page, again whenever that changed. Another `turn` is another episode: nothing of the last one stays. */
  v.object({
    type: v.literal('episode'),
    turn: v.number(),
    episode,
    candidates: v.pipe(v.array(candidate), v.maxLength(50)),
    /** What stands in the page, for its transcript and chapters to be read from. */
    rows: v.pipe(v.array(row), v.maxLength(500_000)),
    /** Host of the page itself, and of frames in it that look like players. */
    site: v.object({ page: host, players: hosts }),
  }),
  /**
   * The media's clock; without `sample` the media went away. `src` is the address of what it plays; `blob:` or empty for
   * media that streams from memory, cut where it is too long to be a place.
   */
  v.object({ type: v.literal('sample'), sample: v.optional(sample), src: v.optional(address) }),
  /** Media that may be the episode's, if it is more than one, and which of it is heard. */
  v.object({
    type: v.literal('media'),
    choices: v.pipe(v.array(mediaChoice), v.maxLength(50)),
    current: v.optional(shortText),
  }),
  /** A key command that is the sidebar's, at this playback time of the page's media. */
  v.object({
    type: v.literal('command'),
    command: v.custom<Command>(isCommand),
    time: v.optional(seconds),
  }),
  /** The page was opened by a link to a moment: the media is there already, but the words decide. */
  v.object({ type: v.literal('moment'), time: seconds, words: v.optional(shortText) }),
  /** The sidebar was opened or collapsed. */
  v.object({ type: v.literal('visible'), visible: v.boolean() }),
  /** Answer to `read-text`. */
  v.object({
    type: v.literal('text'),
    id: v.number(),
    text: v.optional(v.string()),
    status: v.optional(v.number()),
  }),
]);
export type PageToSidebar = v.InferOutput<typeof pageToSidebar>;
export const isPageToSidebar = (data: unknown): data is PageToSidebar => v.is(pageToSidebar, data);

/** Our own pages -> background, by `runtime.sendMessage`. */
export const toBackground = v.variant('type', [
  /** A sidebar frame asks the content script of its tab to hand it a port. */
  v.object({ type: v.literal('introduce'), nonce }),
  /** A side panel wants to show a tab; answered by whether a page script is there, or could be put there. */
  v.object({ type: v.literal('open-page'), tabId: v.number() }),
  /** Which of these hosts has the listener not allowed yet? Answered by SiteHosts. */
  v.object({ type: v.literal('missing-hosts'), hosts: siteHosts }),
  /** The listener has allowed these hosts: run on them from now on. */
  v.object({ type: v.literal('run-on'), hosts }),
  /** Get the chapters in the head of an audio file; answered by a list, empty where there are none. */
  v.object({ type: v.literal('read-chapters'), url: address }),
  /** Which keys the listener has set for our commands; answered by a list of BrowserKey. */
  v.object({ type: v.literal('browser-keys') }),
  /** Open the library in a tab of its own, at a place in it. */
  v.object({ type: v.literal('open-library'), hash: shortText }),
]);
export type ToBackground = v.InferOutput<typeof toBackground>;

/** Background -> a sidebar in a page, by `tabs.sendMessage` to its frame. */
export const toSidebar = v.object({
  /** The context menu: highlight the words that are selected. */
  type: v.literal('mark-selection'),
});
export type ToSidebar = v.InferOutput<typeof toSidebar>;

/** What a frame says of the media in it, so that the tab's top frame can choose and show it. */
const mediaReport = v.object({
  sample,
  /** Address of the file that is played; empty for media that streams from memory. */
  src: address,
  muted: v.boolean(),
  /** What the frame calls its episode. */
  title: v.optional(shortText),
});
export type MediaReport = v.InferOutput<typeof mediaReport>;

/** Content script -> background, by `runtime.sendMessage`. It shares its process with a page: nothing here reads or opens anything. */
export const fromPage = v.variant('type', [
  /** The scout saw what may be an episode: run the page script in its frame. */
  v.object({ type: v.literal('wake') }),
  /** The page script of the top frame runs: a side panel may connect to it. */
  v.object({ type: v.literal('started') }),
  /** The frame's media, at every sample; without `report` it went away. Relayed to the tab's top frame. */
  v.object({ type: v.literal('media'), report: v.optional(mediaReport) }),
  /** The top frame asks every other frame of its tab for its `media`. */
  v.object({ type: v.literal('find-media') }),
  /** The top frame steers the media of another frame of its tab. */
  v.object({
    type: v.literal('steer'),
    frameId: v.number(),
    wish: v.custom<PlayerWish>(isPlayerWish),
  }),
  /** What the toolbar button shows for this tab, while it is at this `page`. */
  v.object({ type: v.literal('badge'), badge: v.picklist(badges), page: address }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;

/** Sidebar -> background, once, over a port of this name: read a feed for an episode. Closing the port stops it. */
export const feedPort = 'feed';
export const toFeedPort = v.object({ url: address, episode });
export type ToFeedPort = v.InferOutput<typeof toFeedPort>;

/** Background -> sidebar, over that port; `result` is the last word. */
export type FromFeedPort =
  { type: 'progress'; bytes: number } | { type: 'result'; result: FeedResult };

/** Sidebar -> background, once, over a port of this name: get a text from the network. Closing the port stops it. */
export const textPort = 'text';
export const toTextPort = v.object({ url: address });
export type ToTextPort = v.InferOutput<typeof toTextPort>;

/** Background -> sidebar, over that port: what a long text begins with, then the whole as the last word. */
export type FromTextPort = { type: 'head'; head: string } | { type: 'result'; result: FetchResult };
