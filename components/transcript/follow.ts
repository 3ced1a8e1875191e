/** Whether the list moves with the audio, and where "now" is when it does not. */
export interface Follow {
  following: boolean;
  /** Set while not following and "now" is out of sight. */
  direction?: 'above' | 'below';
}

/** Top and bottom edges in the same coordinates, pixels. */
export interface Edges {
  top: number;
  bottom: number;
}

/** People read ahead: the active line sits a quarter from the top. */
export const eyeLevel = 0.25;

/** Farther than this share of the view is a jump, not a glide. */
const glideLimit = 1.5;

/**
 * While the spoken line begins between these shares of the view, the list stands still: nothing moves under the eyes of who
 * reads along, and each frame of a glide costs as much as the light does in a second.
 */
const [restFrom, restTo] = [0.1, 0.45];

/** Whether the list need not follow to a line: it is near eye level, and all of it in view. */
export function restsAt(line: Edges, view: Edges): boolean {
  const share = (line.top - view.top) / (view.bottom - view.top);
  return share >= restFrom && share <= restTo && line.bottom <= view.bottom;
}

/** Which way "now" lies from the reader, or undefined while it is in view. */
export function directionOf(line: Edges, view: Edges): Follow['direction'] {
  if (line.bottom <= view.top) return 'above';
  if (line.top >= view.bottom) return 'below';
  return undefined;
}

export interface Scrolling {
  /** New `scrollTop`, pixels. */
  top: number;
  behaviour: 'smooth' | 'instant';
}

export interface ScrollSituation {
  /** Top of the line within the scrolled content, pixels. */
  lineTop: number;
  scrollTop: number;
  viewHeight: number;
  contentHeight: number;
  reducedMotion: boolean;
}

/** How to bring a line to eye level; undefined when the list cannot or need not move. */
export function scrollToLine(situation: ScrollSituation): Scrolling | undefined {
  const { lineTop, scrollTop, viewHeight, contentHeight, reducedMotion } = situation;
  const last = Math.max(0, contentHeight - viewHeight);
  const top = Math.min(Math.max(0, lineTop - viewHeight * eyeLevel), last);
  const distance = Math.abs(top - scrollTop);
  if (distance < 2) return undefined;
  const far = distance > viewHeight * glideLimit;
  return { top, behaviour: far || reducedMotion ? 'instant' : 'smooth' };
}

const scrollKeys = new Set(['PageUp', 'PageDown', 'Home', 'End']);

/** Keys by which a reader moves the list himself. */
export function isScrollKey(key: string): boolean {
  return scrollKeys.has(key);
}
