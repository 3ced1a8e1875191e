import { parseJson } from '@/lib/transcript/parse-json';

/** A JSON object whose fields nobody vouches for. */
export type JsonLdNode = Record<string, unknown>;

export interface JsonLd {
  node: JsonLdNode;
  types: string[];
  /** It stands in another thing's list, or is its sound: the page is not about it. */
  listed: boolean;
}

const longest = 2_000_000;
const mostNodes = 5_000;
const lists =
  /^(?:itemListElement|hasPart|episodes?|workExample|audio|mentions|isRelatedTo|citation)$/;

/** Every typed object in the page's JSON-LD, outer before inner; blocks that do not parse are passed over. */
export function readJsonLd(root: Document): JsonLd[] {
  const found: JsonLd[] = [];
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent;
    if (text.length < longest) collect(parseJson(text), found);
  }
  return found;
}

function collect(data: unknown, found: JsonLd[]) {
  const queue: { value: unknown; listed: boolean }[] = [{ value: data, listed: false }];
  for (const { value, listed } of queue) {
    if (queue.length > mostNodes) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, mostNodes)) queue.push({ value: item, listed });
    } else if (isNode(value)) {
      const types = [value['@type']]
        .flat()
        .filter((type) => typeof type === 'string')
        .map(termOf);
      if (types.length > 0) found.push({ node: value, types, listed });
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === 'object')
          queue.push({ value: inner, listed: listed || lists.test(name) });
      }
    }
  }
}

/** `Episode` of `https://schema.org/Episode` and `schema:Episode`. */
function termOf(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a field; of a list of values, the first one's. */
export function textOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === 'string' && first.trim() ? first.trim().slice(0, 4_000) : undefined;
}

/** A field of the object, or of the first of the objects, in a field. */
export function innerText(value: unknown, name: string): string | undefined {
  const [first] = [value].flat();
  return isNode(first) ? textOf(first[name]) : undefined;
}
