import * as fc from 'fast-check';

const signs = [...'ab 1.-=+@"\'`\\/\n\r\t#^*_[](){}<>&|:;,%$~\0\u0085\u2028\uFEFFé🎧שم👩‍👧'];

/** Texts of signs that mean something somewhere. Much quicker than fast-check's whole Unicode. */
export function trickyText(maxLength: number, minLength = 0): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...signs, '\uD83D'), minLength, maxLength });
}
