/** The hosts of match patterns as people write them, each once, in order: `https://*.simplecast.com/*` is simplecast.com. */
export function siteNames(patterns: readonly string[]): string[] {
  const hosts = patterns.flatMap(
    (pattern) => /^[a-z*]+:\/\/(?:\*\.|www\.)?([^/*]+)\//.exec(pattern)?.[1] ?? [],
  );
  return [...new Set(hosts)].sort();
}
