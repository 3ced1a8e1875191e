/** A name without the role that upper-case transcripts put behind it: `IDA LARK, HOST`. */
export function withoutRole(name: string): string {
  return /\p{Ll}/u.test(name) ? name : name.replace(/,.*$/, '');
}

/**
 * Whom each name stands for: people are introduced in full and then called by one of their names,
 * `IDA LARK` and then `LARK`. A name that two people share stands for itself.
 */
export function fullNames(names: Iterable<string>): (name: string) => string {
  const owners = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    for (const word of [words[0]!, words.at(-1)!]) {
      owners.set(word, (owners.get(word) ?? new Set()).add(name));
    }
  }
  return (name) => {
    const [owner, other] = owners.get(name) ?? [];
    return owner !== undefined && other === undefined ? owner : name;
  };
}
