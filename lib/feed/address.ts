/** Longer addresses are data, not places. */
const longest = 8_000;

/** The absolute http(s) address that `value` names on a page or in a feed at `base`, else undefined. */
export function resolveAddress(
  value: string | null | undefined,
  base?: string,
): string | undefined {
  if (!value?.trim() || value.length > longest) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) && url.href.length <= longest ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Parameters that say where a visitor came from, not which page is meant. */
const visitParameter = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|source|si|t)$/i;

/**
 * A spelling of an http(s) address that is the same for the same page: no scheme, `www.`, fragment,
 * trailing slash, visit parameters, or `/transcript` page beside the episode's own. Undefined if
 * it is no such address.
 */
export function normaliseAddress(address: string): string | undefined {
  const resolved = resolveAddress(address);
  if (!resolved) return undefined;
  const url = new URL(resolved);
  const query = [...url.searchParams].filter(([name]) => !visitParameter.test(name));
  const search = new URLSearchParams(query.sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  const path = url.pathname.replace(/\/$/, '').replace(/\/transcript(?:ion)?$/, '');
  return url.host.replace(/^www\./, '') + path + (query.length > 0 ? `?${search}` : '');
}
