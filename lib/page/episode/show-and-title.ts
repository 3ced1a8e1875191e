import { normaliseTitle } from '@/lib/feed/normalise-title';

const separator = /\s+[-–—|·•]\s+|:\s+/;
const suffixes = /\s*(?:\||-|–|—)?\s*\btranscript(?:ion)?(?: and discussion)?\s*$/i;

/**
 * Parts a page's title where the address proves the parting: `Show - Title` (either way round) if the
 * path or the subdomain spells the show's name, `Title | Site` if the domain spells the site's.
 */
export function partTitle(heading: string, url: string): { title: string; show?: string } {
  const whole = heading.replace(suffixes, '').trim() || heading;
  const { hostname, pathname } = new URL(url);
  const labels = hostname.replace(/^www\./, '').split('.');
  const shows = [...pathname.split('/').slice(1, -1), ...labels.slice(0, -2)].map(compact);
  const parts = whole.split(separator);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return { title: whole };
  if (isOneOf(last, labels.slice(-2, -1).map(compact))) return partTitle(before(whole, last), url);
  if (isOneOf(first, shows)) return { title: after(whole, first), show: first };
  if (isOneOf(last, shows)) return { title: before(whole, last), show: last };
  return { title: whole };
}

function isOneOf(name: string, spellings: string[]): boolean {
  const own = compact(name);
  return own.length > 2 && spellings.includes(own);
}

function after(whole: string, part: string): string {
  return whole.slice(part.length).replace(/^(?:\s*[-–—|·•:])\s+/, '');
}

function before(whole: string, part: string): string {
  return whole.slice(0, -part.length).replace(/\s*[-–—|·•:]\s+$/, '');
}

function compact(text: string): string {
  return normaliseTitle(text.slice(0, 300)).replaceAll(' ', '');
}
