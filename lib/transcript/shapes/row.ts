/** A piece of visible text of a page: one per block element or line break, in document order. */
export interface Row {
  text: string;
  /** `chrome` is what surrounds the content: navigation, forms, buttons, comments. */
  kind: 'text' | 'heading' | 'chrome';
  /** Signature of the row's containers, such as `body>main>div.transcript`. */
  path: string;
  /** The mark its element carries (`<p begin="00:01:02">`). Seconds. */
  start?: number;
  /** The words that open it in bold, or marked as a speaker's name. */
  lead?: string;
}

/** A row that opens something, with the rows up to the next one, not yet joined to blocks. */
export interface Section {
  /** Its mark; without one it is a turn in a transcript that shows no times. */
  start?: number;
  speaker?: string;
  /** Text that shares the mark's row. */
  text: string;
  lead?: string;
  path: string;
  /** The row right above. */
  above?: Row;
  /** Rows of speech below. */
  rows: Row[];
}

export type MarkedSection = Section & { start: number };
