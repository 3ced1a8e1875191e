/** Seconds that are waited at most; who asks for more is busy for longer than anybody watches. */
const longestDelay = 120;

/**
 * Seconds to wait after the given number of tries: what `Retry-After` says, else 1, 2, 4…; undefined if that
 * is too long. The header's other form, a date (RFC 9110 §10.2.3), counts as not given: the clocks may differ.
 */
export function retryDelay(tries: number, retryAfter?: string | null): number | undefined {
  const asked = /^\s*\d{1,9}(?:\.\d{1,9})?\s*$/.test(retryAfter ?? '')
    ? Number(retryAfter)
    : undefined;
  const delay = asked ?? 2 ** (tries - 1);
  return delay <= longestDelay ? delay : undefined;
}
