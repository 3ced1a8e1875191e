import { demoPage } from '@/lib/feed/demo-page';
import type { Episode } from '@/lib/feed/episode';
import { quoteLink, type Quoted } from '@/lib/highlights/quote-text';

/** Where a link to an episode leads from here: the demo's address only stands for a page of ours. */
export function openAddress(address: string): string {
  const [page, fragment] = address.split('#', 2);
  if (page !== demoPage) return address;
  return fragment ? `demo.html#${fragment}` : 'demo.html';
}

/** The same for a moment; undefined where the page has no address of the web. */
export function openMoment(quoted: Quoted, episode: Episode): string | undefined {
  const link = quoteLink(quoted, episode);
  return link && openAddress(link);
}
