import { browser, type Browser } from 'wxt/browser';
import {
  minorOf,
  readSeenVersion,
  runningVersion,
  writeSeenVersion,
} from '@/lib/store/seen-version';
import { openLibraryTab } from './library-tab';

/** Welcomes whoever has just installed us, once per profile, and notes from which version on there are news. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener((details) => void onInstalled(details));
}

async function onInstalled({
  reason,
  previousVersion,
}: Browser.runtime.InstalledDetails): Promise<void> {
  // An extension that is loaded from a folder is "installed" again and again.
  if ((await readSeenVersion()) !== undefined) return;
  if (reason === 'install') {
    await writeSeenVersion(runningVersion());
    await openLibraryTab('/welcome');
  } else if (previousVersion) await writeSeenVersion(minorOf(previousVersion));
}
