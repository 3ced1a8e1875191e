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
  /** What the lines of a hit must not hold (`-word`, `-"two words"`): words side by side. */
  without: string[][];
  /** Beginnings of names that the speaker must all have (`speaker:name`, `speaker:"first last"`); empty for anyone. */
  speaker: string[];
}

/** UTF-16 units and words beyond which a query is cut; a pasted paragraph is found by its beginning. */
const maxLength = 1000;
const maxWords = 16;

/** A bare `speaker:`, or a quoted phrase or run of other signs with what it is asked for as. */
const part =
  /(?<=^|\s)speaker:(?=\s|$)|(?:(?<=^|\s)(?<field>-(?=[\p{L}\p{N}"“”„«»])|speaker:))?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+))/giu;

/** Reads any string as a query; what is no word is passed over. */
export function parseQuery(text: string): Query {
  const cut = text.slice(0, maxLength);
  const query: Query = { groups: [], open: false, without: [], speaker: [] };
  for (const { 0: whole, index, groups: found = {} } of cut.matchAll(part)) {
    const { field, phrase, plain = '' } = found;
    const tokens = tokenise(phrase ?? plain);
    const words = tokens.map(({ term }) => term);
    query.open = false;
    if (words.length === 0) continue;
    if (field === '-') query.without.push(words);
    else if (field) query.speaker = words;
    else {
      const lead = phrase === undefined ? 0 : 1;
      query.open =
        index + whole.length === cut.length && whole.length === lead + tokens.at(-1)!.end;
      if (phrase === undefined) query.groups.push(...words.map(alone));
      else query.groups.push({ words, quoted: true });
    }
  }
  const count = query.groups.reduce((sum, group) => sum + group.words.length, 0);
  query.open &&= count <= maxWords;
  query.groups = firstWords(query.groups);
  return query;
}

function alone(word: string): Group {
  return { words: [word], quoted: false };
}

function firstWords(groups: readonly Group[]): Group[] {
  let left = maxWords;
  return groups.flatMap(({ words, quoted }) => {
    const kept = words.slice(0, left);
    left -= kept.length;
    return kept.length > 0 ? [{ words: kept, quoted }] : [];
  });
}
