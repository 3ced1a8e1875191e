import { browser } from 'wxt/browser';
import type { Chapter } from '@/lib/chapters/chapter';
import type { BrowserKey, SiteHosts, ToBackground } from './protocol';

function ask<Answer>(message: ToBackground): Promise<Answer> {
  return browser.runtime.sendMessage(message);
}

/** Chapters in the head of an audio file; never rejects. */
export function readAudioChapters(url: string): Promise<Chapter[]> {
  return ask<Chapter[]>({ type: 'read-chapters', url }).catch(() => []);
}

/** The keys that work in any tab; none if the background cannot say. */
export function browserKeys(): Promise<BrowserKey[]> {
  return ask<BrowserKey[]>({ type: 'browser-keys' }).catch(() => []);
}

/** Opens the library in a tab; an embedded frame in Firefox has no `tabs` to do it itself. */
export function openLibrary(hash = ''): void {
  void ask<void>({ type: 'open-library', hash });
}

/** Puts the page script into a tab; false where the browser does not allow it. */
export async function openPage(tabId: number): Promise<boolean> {
  return (await ask<boolean | undefined>({ type: 'open-page', tabId })) === true;
}

/** Which of these hosts the listener has not allowed yet. */
export function missingHosts(hosts: SiteHosts): Promise<SiteHosts> {
  return ask({ type: 'missing-hosts', hosts });
}

/** Has the content scripts run on hosts that the listener has just allowed. */
export function runOn(hosts: string[]): Promise<void> {
  return ask({ type: 'run-on', hosts });
}
