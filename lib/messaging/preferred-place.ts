import { browser } from 'wxt/browser';

/** Where the sidebar opens: laid over the page, or beside it in the browser's own panel. */
export type PreferredPlace = 'overlay' | 'panel';

/** Our own pages write it, among the settings (`lib/store/settings`); content scripts and background only read it. */
const key = 'settings';

const placeIn = (settings: unknown): PreferredPlace =>
  (settings as { place?: unknown } | undefined)?.place === 'panel' ? 'panel' : 'overlay';

export async function readPlace(): Promise<PreferredPlace> {
  return placeIn((await browser.storage.local.get(key))[key]);
}

/** Calls back when the listener chose again. */
export function watchPlace(onChange: (place: PreferredPlace) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key]) onChange(placeIn(changes[key].newValue));
  });
}
