import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Highlight, TextRange } from '@/lib/highlights/types';
import type { TimeMap } from '@/lib/timemap/time-map';

/** The marks of the episode in the sidebar. */
export interface MarkingServices {
  highlights: ReadonlySignal<readonly Highlight[]>;
  /** The context menu's wish to highlight what is selected, until the view takes it. */
  markWish: Signal<boolean>;
  /** Says for a moment on the toolbar button that words were saved: the sidebar itself may be folded. */
  showSaved(): void;
  /** Marks a range; undefined if it could not be kept. */
  addHighlight(mark: Mark): Promise<Marked | undefined>;
  /** Keeps a stretch of playback, in seconds, whose words are not known yet; undefined if it could not be kept. */
  addMoment(start: number, end: number): Promise<Marked | undefined>;
  /**
   * Puts a highlight on other words; its note, tags and colour stay. Answers with what undoes it, undefined if it
   * could not be done.
   */
  placeHighlight(id: string, mark: Mark): Promise<(() => void) | undefined>;
}

/** A highlight and whether it is new: the same words marked twice are one. */
export interface Marked {
  highlight: Highlight;
  fresh: boolean;
}

/** A range to mark, and the map to its playback times, which only the view knows. */
export interface Mark {
  range: TextRange;
  map: TimeMap;
}
