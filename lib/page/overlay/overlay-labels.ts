import { browser } from 'wxt/browser';
import type { OverlayOptions } from './overlay';

/** What the overlay's own controls are called. */
export function overlayLabels(): ReturnType<OverlayOptions['labels']> {
  return {
    frame: browser.i18n.getMessage('overlayFrame'),
    open: browser.i18n.getMessage('overlayOpen'),
    resize: browser.i18n.getMessage('overlayResize'),
    updated: browser.i18n.getMessage('overlayUpdated'),
    close: browser.i18n.getMessage('close'),
  };
}
