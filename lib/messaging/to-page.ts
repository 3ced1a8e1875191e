import { finite, flag, messageGuard, oneOf, optional, text, type MessageOf } from './guard';
import type { MediaReport } from './protocol';

/*
 * What pages are sent, by our sidebar and background. Apart from the rest of the protocol so that the page script carries no
 * library of schemas.
 */

/** What a Player may be asked, wherever its media is. */
const wishes = { play: {}, pause: {}, seek: { time: finite }, rate: { rate: finite } };
export const isPlayerWish = messageGuard(wishes);
export type PlayerWish = MessageOf<typeof wishes>;

/** What the listener's browser-wide keys ask for; the names of `commands` in the manifest. */
export const isCommand = oneOf('play-pause', 'save-heard');
export type Command = 'play-pause' | 'save-heard';

/** What the toolbar button says: a transcript is there, is looked for, there is none; or nothing; words were just saved. */
export const badges = ['found', 'working', 'nothing', 'none', 'saved'] as const;
export type Badge = (typeof badges)[number];

const sidebarMessages = {
  /** The frame knew the nonce and listens now. */
  hello: {},
  ...wishes,
  /** Hear this one of the `media` until it goes away. */
  'choose-media': { id: text },
  /** Fold the sidebar to its tab at the edge. */
  collapse: {},
  /** Give the keyboard back to the page. */
  'focus-page': {},
  /** Read a text as the page itself may: same origin or CORS. Answered by `text`. */
  'read-text': { id: finite, url: text },
  /** What the toolbar button shows for the page. */
  badge: { badge: oneOf(...badges) },
};
/** Sidebar -> page, over the channel. */
export const isSidebarToPage = messageGuard(sidebarMessages);
export type SidebarToPage = MessageOf<typeof sidebarMessages>;

/** The background has held it against its schema. */
const checkedReport = (data: unknown): data is MediaReport => typeof data === 'object';

const pageMessages = {
  /** Hand a port to the sidebar frame that knows this nonce. */
  introduce: { nonce: text },
  /**
   * The toolbar button or its command was pressed. Answered by whether the sidebar could be opened or folded in the page.
   * `open`: the press brought the page script, so open it, also if the page has done so by itself by now.
   */
  toggle: { open: optional(flag) },
  /** A key command of the browser, to the top frame. */
  command: { command: isCommand },
  /** To the top frame: what another frame of the tab said by `media`. */
  'frame-media': { frameId: finite, report: optional(checkedReport) },
  /** To the other frames: say `media`. */
  'find-media': {},
  /** To the frame with the media. */
  steer: { wish: isPlayerWish },
  /** The listener took the permission for this frame back, unless it was told to stay just before: end. */
  retire: {},
};
/** Background -> content script, by `tabs.sendMessage`. */
export const isToPage = messageGuard(pageMessages);
export type ToPage = MessageOf<typeof pageMessages>;
