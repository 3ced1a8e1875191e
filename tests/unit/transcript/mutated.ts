import * as fc from 'fast-check';

const nasty = fc.constantFrom(
  '-->',
  '\0',
  '\r',
  '\n\n',
  '\u202E',
  '\uD800',
  '\uFEFF',
  '<v ',
  '<',
  '&#x;',
  '{',
  '}',
  '[',
  '"',
  '__proto__',
  '99:99:99,999',
  '00:00:00.000 --> 00:00:00.000\n',
  '-1',
  '1e999',
);

/** What fast-check calls `binary`, whose tables alone take it most of a second to make. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

/** Any string, and the given valid file with pieces cut out, doubled or replaced by hostile ones. */
export function mutated(file: string): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.nat(file.length),
    fc.nat(12),
    fc.oneof(nasty, fc.string({ unit: anyCharacter })),
  );
  const edited = fc
    .array(edit, { minLength: 1, maxLength: 6 })
    .map((edits) =>
      edits.reduce(
        (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
        file,
      ),
    );
  const cut = fc.nat(file.length).map((length) => file.slice(0, length));
  return fc.oneof(
    edited,
    cut,
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc.array(nasty).map((all) => all.join('')),
  );
}
