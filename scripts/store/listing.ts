import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Limit {
  /** Characters. */
  from: number;
  to: number;
}

/**
 * The narrowest that any of the stores sets. The name: 45 in Firefox's and Edge's manifest, 50 at addons.mozilla.org, 75 in
 * Chrome (https://developer.chrome.com/docs/extensions/reference/manifest/name). The summary is the manifest's
 * description: 132 in Chrome and Edge (…/manifest/description), 250 at addons.mozilla.org
 * (https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/). The description: 250 to 10,000 in Edge
 * (https://learn.microsoft.com/microsoft-edge/extensions-chromium/publish/publish-extension), 16,000 in Chrome.
 */
export const limits = {
  name: { from: 1, to: 45 },
  summary: { from: 1, to: 132 },
  description: { from: 250, to: 10_000 },
} satisfies Record<string, Limit>;

export type Listing = Record<keyof typeof limits, string>;

const root = resolve(import.meta.dirname, '../..');
const locales = join(root, 'public/_locales');

/** What a listing says in each language of the package; a text that is not there is empty. */
export function listings(): Map<string, Listing> {
  return new Map(readdirSync(locales).map((locale) => [locale, listing(locale)]));
}

/** Sentences for people, one for each text that a store would refuse. */
export function complaints(all = listings()): string[] {
  return [...all].flatMap(([locale, texts]) =>
    (Object.keys(limits) as (keyof Listing)[]).flatMap((part) => {
      const { length } = texts[part];
      const { from, to } = limits[part];
      if (length >= from && length <= to) return [];
      return `${locale}: the ${part} has ${length} characters, not ${from} to ${to}`;
    }),
  );
}

function listing(locale: string): Listing {
  const messages = JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
  const file = join(root, 'store', `description.${locale}.txt`);
  return {
    name: messages.name?.message ?? '',
    summary: messages.description?.message ?? '',
    description: existsSync(file) ? readFileSync(file, 'utf8').trim() : '',
  };
}
