import { normaliseAddress, resolveAddress } from './address';

/**
 * Hosts that only count downloads and pass on to the address that follows in their path. From the
 * prefix lists of public feed tools, e.g. https://github.com/opawg/podcast-hosts.
 */
const prefixHosts =
  /(?:^|\.)(?:podtrac\.com|op3\.dev|chtbl\.com|chrt\.fm|pdst\.fm|mgln\.ai|pscrb\.fm|podscribe\.com|pdcn\.co|swap\.fm|pdrl\.fm|pdcds\.co|prfx\.byspotify\.com|podderapp\.com|rawvoice\.com|prefix\.up\.audio|arttrk\.com|clrtpod\.com|claritaspod\.com|blubrry\.com|podkite\.com|veritonic\.com|vpixl\.com|gum\.fm|podcorn\.com|podsights\.com|zen\.ai|tracking\.feedpress\.(?:it|com)|adbarker\.com|spotifyanchor\.com)$/;
const audioFile = /\.(?:mp3|m4a|m4b|mp4|m4v|aac|ogg|oga|opus|wav|flac)$/i;
const hostName = /^(?:[a-z\d-]+\.)+[a-z]{2,}$/i;
/** A whole address that stands in a path, plain or percent-encoded; servers may fold its slashes. */
const nested = /[/=](https?)(?::|%3A)(?:\/|%2F){1,2}(.+)$/is;

/**
 * A spelling of an audio file's address that is the same whoever counts the download: without
 * tracking prefixes, scheme, `www.`, and query (kept where the path alone names no file). Undefined
 * if it is no http(s) address.
 */
export function canonicalEnclosure(address: string): string | undefined {
  let current = resolveAddress(address);
  for (let hops = 0; current && hops < 10; hops++) {
    const next = withoutPrefix(new URL(current));
    if (!next) break;
    current = resolveAddress(next) ?? current;
  }
  const canonical = current && normaliseAddress(current);
  const [path = ''] = canonical?.split('?') ?? [];
  return audioFile.test(path) ? path : canonical;
}

function withoutPrefix(url: URL): string | undefined {
  const [, scheme, rest] = nested.exec(url.pathname) ?? [];
  if (rest) return `${scheme}://${/%2F/i.test(rest) ? decode(rest) : rest}`;
  if (!prefixHosts.test(url.hostname)) return undefined;
  const parts = url.pathname.split('/').slice(1);
  const host = parts.findIndex((part) => hostName.test(part) && !audioFile.test(part));
  if (host < 0 || host === parts.length - 1) return undefined;
  return `https://${parts.slice(host).join('/')}${url.search}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
