import { parseJson } from '../parse-json';

// No transcript nests like this; junk does.
const deepest = 100;
const onlyOpens = /^\s*(?:[[{]\s{0,9}){100}/;

/**
 * Parses JSON; when the text breaks off in the middle (a cut download), what is complete up to the
 * last closed object or array. One pass and no recursion, whatever the nesting. `data` is undefined
 * when nothing can be read.
 */
export function salvageJson(text: string): { data: unknown; truncated: boolean } {
  if (onlyOpens.test(text)) return { data: undefined, truncated: true };
  const whole = parseJson(text);
  if (whole !== undefined) return { data: whole, truncated: false };
  const closed = closeOpenBrackets(text);
  return { data: closed === undefined ? undefined : parseJson(closed), truncated: true };
}

/** The text up to its last closing bracket, and the brackets still open there closed. */
function closeOpenBrackets(text: string): string | undefined {
  const closers: string[] = [];
  let end = 0;
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[[\]{}]/g)) {
    const token = match[0];
    if (closers.length > deepest) break;
    if (token === '[') closers.push(']');
    else if (token === '{') closers.push('}');
    else if (token === ']' || token === '}') {
      if (closers.pop() !== token) break;
      end = match.index + 1;
      depth = closers.length;
      if (depth === 0) break;
    }
  }
  // Since that bracket only deeper ones were opened, so the outer closers are still the right ones.
  return end > 0 ? text.slice(0, end) + closers.slice(0, depth).reverse().join('') : undefined;
}
