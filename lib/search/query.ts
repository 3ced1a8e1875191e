import { tokenise } from './tokenise';

/** Words that must stand side by side when `quoted`; otherwise one word. */
export interface Group {
  words: string[];
  quoted: boolean;
}

export interface Query {
  groups: Group[];
  /** The last word may still be in the typing: nothing follows it. */
  open: boolean;
  /** Words that the lines of a hit must not hold (`-word`). */
  without: string[];
  /** The beginning of a name that the speaker must have (`speaker:name`). */
  speaker?: string;
}

/** UTF-16 units and words beyond which a query is cut; a pasted paragraph is found by its beginning. */
const maxLength = 1000;
const maxWords = 16;

const quotes = /["“”„«»]/;
const exclusion = /(?<=^|\s)-(?=[\p{L}\p{N}])\S+/gu;
const speakerFilter = /(?<=^|\s)speaker:\S*/giu;

/** Reads any string as a query; what is no word is passed over. */
export function parseQuery(text: string): Query {
  const cut = text.slice(0, maxLength);
  const query: Query = { groups: [], open: false, without: [] };
  cut.split(quotes).forEach((part, at) => {
    if (at % 2 === 1) addPhrase(query, part);
    else addWords(query, part);
  });
  const words = query.groups.reduce((sum, group) => sum + group.words.length, 0);
  query.open &&= words <= maxWords;
  query.groups = firstWords(query.groups);
  return query;
}

function addPhrase(query: Query, part: string): void {
  const tokens = tokenise(part);
  query.open = tokens.at(-1)?.end === part.length;
  if (tokens.length > 0) query.groups.push({ words: tokens.map(({ term }) => term), quoted: true });
}

function addWords(query: Query, part: string): void {
  const plain = part
    .replace(exclusion, (word) => {
      query.without.push(...tokenise(word).map(({ term }) => term));
      return ' ';
    })
    .replace(speakerFilter, (filter) => {
      query.speaker = tokenise(filter.slice('speaker:'.length))[0]?.term;
      return ' ';
    });
  const tokens = tokenise(plain);
  query.open = tokens.at(-1)?.end === plain.length;
  for (const { term } of tokens) query.groups.push({ words: [term], quoted: false });
}

function firstWords(groups: readonly Group[]): Group[] {
  let left = maxWords;
  return groups.flatMap(({ words, quoted }) => {
    const kept = words.slice(0, left);
    left -= kept.length;
    return kept.length > 0 ? [{ words: kept, quoted }] : [];
  });
}
