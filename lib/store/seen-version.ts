import { browser } from 'wxt/browser';

/** In `storage.local` and not in the settings: a backup on another machine must not bring it. */
const key = 'seen-version';

/** The minor version (`0.2`) whose news the listener knows; undefined before the first start. */
export async function readSeenVersion(): Promise<string | undefined> {
  return text((await browser.storage.local.get(key))[key]);
}

export async function writeSeenVersion(minor: string): Promise<void> {
  await browser.storage.local.set({ [key]: minor });
}

/** Calls back after every change, in whichever page it was made. */
export function watchSeenVersion(onChange: (minor: string | undefined) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key]) onChange(text(changes[key].newValue));
  });
}

/** The version that runs, without its patch number. */
export function runningVersion(): string {
  return minorOf(browser.runtime.getManifest().version);
}

/** `0.2` of `0.2.1`. */
export function minorOf(version: string): string {
  return version.split('.', 2).join('.');
}

/** Whether `minor` came after `seen`; false where either is no version, or the older one came back. */
export function isLater(minor: string, seen: string | undefined): boolean {
  const [major = Number.NaN, rest = Number.NaN] = numbers(minor);
  const [seenMajor = Number.NaN, seenRest = Number.NaN] = numbers(seen ?? '');
  return major > seenMajor || (major === seenMajor && rest > seenRest);
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}

function text(stored: unknown): string | undefined {
  return typeof stored === 'string' ? stored : undefined;
}
