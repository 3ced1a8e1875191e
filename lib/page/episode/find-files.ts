import { resolveAddress } from '@/lib/feed/address';
import type { FileCandidate } from '@/lib/transcript/candidate';

const mostFiles = 10;

/** Addresses in a script's data; in JSON, and in JSON within a string, slashes and ampersands are escaped. */
const addresses = /https?:(?:\\*\/){2}[^\s"'<>`]{1,2000}/g;
const fileNames = /\.(?:vtt|srt)$|\/[^/]*transcript(?:ion)?[^/]*\.json$/i;
/** Pictures for a seek bar, and what else is written in WebVTT. */
const otherNames = /thumb|sprite|storyboard|preview|chapter|metadata/i;
const pageLink =
  /^(?:(?:read|view|see|show|full|episode|the|complete) ){0,4}transcript(?:ion)?\W{0,3}$/i;

/**
 * Transcript files that the page names in its links and in the data of its scripts: downloads
 * (Castopod), the signed `transcription.json` of Substack.
 */
export function findFiles(root: Document, url: string): FileCandidate[] {
  const links = [...root.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const scripts = [...root.querySelectorAll('script:not([src])')].flatMap(({ textContent }) =>
    /transcript|\.vtt|\.srt/i.test(textContent) ? (textContent.match(addresses) ?? []) : [],
  );
  const files = [...links, ...scripts.map(withoutEscapes)].flatMap((address) => {
    const file = resolveAddress(address, url);
    const path = file?.split(/[?#]/, 1)[0] ?? '';
    return file && fileNames.test(path) && !otherNames.test(path) ? [file] : [];
  });
  return [...new Set(files)]
    .slice(0, mostFiles)
    .map((file) => ({ kind: 'file', from: 'page', url: file }));
}

/** The page of the same site that this one links as its transcript: Transistor, NPR, Lex Fridman. */
export function findTranscriptPage(root: Document, url: string): FileCandidate[] {
  const here = new URL(url);
  for (const link of root.querySelectorAll('a[href]')) {
    const address = resolveAddress(link.getAttribute('href'), url);
    const name = link.textContent.slice(0, 200).replace(/\s+/g, ' ').trim();
    if (!address || !pageLink.test(name)) continue;
    const { host, pathname } = new URL(address);
    if (host !== here.host || pathname === here.pathname) continue;
    return [{ kind: 'file', from: 'page', url: address, type: 'text/html' }];
  }
  return [];
}

function withoutEscapes(address: string): string {
  return address.replace(/\\+u0026/gi, '&').replaceAll('\\', '');
}
