/** Where a search stands. */
export interface Found {
  readonly count: number;
  /** The place that is shown, from 1; 0 where there is none. */
  readonly at: number;
  /** There are more places than were counted. */
  readonly hasMore: boolean;
  readonly isDone: boolean;
}

/** A document that is shown and can look for words in itself. */
export interface Searchable {
  /**
   * Marks every place of the words and shows the first; `onFound` hears how it goes on, until the next search. Empty
   * words take the marks away, and nothing is heard.
   */
  readonly search: (words: string, onFound: (found: Found) => void) => void;
  /** Shows the next place, or the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => void;
}

/** Tells the pane what can be searched, and with `null` that it is gone. */
export type OnSearchable = (searchable: Searchable | null) => void;
