/**
 * Other forms of an English word by its regular endings, itself left out: `run`, `runs`, `running`. A form need not
 * exist: who asks looks it up among the words of a transcript.
 *
 * The rules are those of Snowball's English stemmer (Porter2, step 1), turned round: where a lost `e` and a
 * doubled consonant show what the word was (`hoping`, `hopping`), only that is made from it.
 */
export function inflectionsOf(word: string): string[] {
  if (!/^[a-z]{3,40}$/.test(word) || invariant.has(word)) return [];
  const forms = new Set(basesOf(word).flatMap((base) => [base, ...formsOf(base)]));
  forms.delete(word);
  return [...forms].filter((form) => !invariant.has(form));
}

/** What looks like a form of another word and is none. */
const invariant = new Set([
  'earring',
  'evening',
  'exceed',
  'herring',
  'inning',
  'news',
  'outing',
  'proceed',
  'succeed',
]);

const hissing = /(?:[sxzo]|ch|sh)$/;
const consonantY = /[^aeiou]y$/;
/** One syllable that ends in one vowel and one consonant: it doubles the last letter before an ending. */
const short = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;
const doubled = /([bdfgklmnprt])\1$/;

function basesOf(word: string): string[] {
  const bases = [word];
  if (/ies$|ied$/.test(word)) bases.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es') && hissing.test(word.slice(0, -2))) bases.push(word.slice(0, -2));
  if (/[^s]s$/.test(word)) bases.push(word.slice(0, -1));
  const [, stem] = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word) ?? [];
  if (stem) bases.push(...basesOfStem(stem));
  return bases.filter((base) => base.length >= 3);
}

/** What stood before `-ed` or `-ing` as a word: `hop` was `hope`, `hopp` was `hop`, `walk` itself. */
function basesOfStem(stem: string): string[] {
  if (short.test(stem)) return [`${stem}e`];
  if (doubled.test(stem)) return [stem, stem.slice(0, -1)];
  return [stem, `${stem}e`];
}

function formsOf(base: string): string[] {
  if (consonantY.test(base)) {
    const stem = base.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  const plural = hissing.test(base) ? `${base}es` : `${base}s`;
  if (base.endsWith('e')) return [plural, `${base}d`, `${base.slice(0, -1)}ing`];
  const stem = short.test(base) ? base + base.at(-1)! : base;
  return [plural, `${base}s`, `${stem}ed`, `${stem}ing`];
}
