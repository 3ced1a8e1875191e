/** What the page told the browser of what plays (Media Session standard), for a lock screen to show. */
export function readMediaSession(page: Window = window): { title?: string; show?: string } {
  const { metadata } = page.navigator.mediaSession ?? {};
  // Podcast players put the show into the album or the artist.
  return {
    title: metadata?.title || undefined,
    show: metadata?.album || metadata?.artist || undefined,
  };
}
