/** Changes to several at once: all is done or nothing. What answers undefined failed, and the app says so. */
export interface BulkServices {
  /** Into the bin, from where `restoreHighlights` takes them back. */
  binHighlights(ids: readonly string[]): Promise<true | undefined>;
  restoreHighlights(ids: readonly string[]): Promise<void>;
  /** Answers with the ids of those that lacked one. */
  addTags(ids: readonly string[], tags: readonly string[]): Promise<readonly string[] | undefined>;
  removeTags(ids: readonly string[], tags: readonly string[]): Promise<void>;
  /** Answers with the mark that `restoreEpisodes` wants. */
  deleteEpisodes(ids: readonly string[]): Promise<number | undefined>;
  restoreEpisodes(ids: readonly string[], mark: number): Promise<void>;
}
