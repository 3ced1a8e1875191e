import { browser } from 'wxt/browser';

/** How the listener left the sidebar. The width is one for all sites, folded or not is each site's own. */
export interface OverlayState {
  width: number;
  collapsed: boolean;
}

export const widthLimits = { least: 300, most: 720, usual: 400 };

const widthKey = 'overlay-width';
const siteKey = (host: string) => `overlay-collapsed:${host}`;

export function clampWidth(width: unknown): number {
  if (typeof width !== 'number' || !Number.isFinite(width)) return widthLimits.usual;
  return Math.round(Math.min(Math.max(width, widthLimits.least), widthLimits.most));
}

export async function readOverlayState(host: string): Promise<OverlayState> {
  const stored = await browser.storage.local.get([widthKey, siteKey(host)]);
  return { width: clampWidth(stored[widthKey]), collapsed: stored[siteKey(host)] === true };
}

export async function writeOverlayState(host: string, state: OverlayState): Promise<void> {
  await browser.storage.local.set({
    [widthKey]: clampWidth(state.width),
    [siteKey(host)]: state.collapsed,
  });
}
