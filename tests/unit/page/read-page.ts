import { findCandidates } from '@/lib/page/episode/find-candidates';
import { readRows } from '@/lib/page/text/read-rows';
import { findPlace } from '@/lib/page/text/transcript-places';
import { readPageText } from '@/lib/sources/page-text';
import type { PageCandidate } from '@/lib/transcript/candidate';
import { episodePage } from '../../fixtures/pages/frame';

const here = 'https://ferry.example/episodes/the-night';

/** What a document holds and names, as its two halves read it: rows in the page, words in the sidebar. */
export function readDocument(root: Document, url = here) {
  const read = readPageText(readRows(root, findPlace(url)), findCandidates(root, url), 'en');
  const [found] = read.candidates;
  return { ...read, transcript: found?.kind === 'page' ? found : undefined };
}

export interface PageFixture {
  /** What stands in an episode's page between its furniture. */
  html: string;
  url?: string;
  /** The markup stands in an open shadow root. */
  shadow?: boolean;
}

/** What is said in the text of an episode's page. */
export function readPage({ html, url, shadow }: PageFixture): PageCandidate | undefined {
  const within = shadow ? '<podlove-player id="host"></podlove-player>' : html;
  const root = new DOMParser().parseFromString(episodePage(within), 'text/html');
  const host = root.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (host) host.innerHTML = html;
  return readDocument(root, url).transcript;
}
