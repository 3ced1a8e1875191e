/** A piece of visible text of a page: one per block element or line break, in document order. */
export interface Row {
  text: string;
  /** `chrome` is what surrounds the content: navigation, forms, buttons, comments. */
  kind: 'text' | 'heading' | 'chrome';
  /** Signature of the row's containers, such as `body>main>div.transcript`. */
  path: string;
}

/** A mark with the rows up to the next mark, not yet joined to a block. */
export interface Section {
  start: number;
  speaker?: string;
  /** Text that shares the mark's row. */
  text: string;
  path: string;
  /** The row right above the mark. */
  above?: Row;
  /** Rows of speech below the mark. */
  rows: Row[];
}
