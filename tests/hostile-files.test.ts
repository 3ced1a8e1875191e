import { afterEach, expect, it } from 'vitest';
import { parsers } from './fuzz/parsers';

/** Characters: what takes quadratic time hangs long before. */
const size = 200_000;
const fill = (part: string) => part.repeat(Math.ceil(size / part.length));
const nested = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
const prototypeKeys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';

/** Ten entities, each ten times the one before: https://en.wikipedia.org/wiki/Billion_laughs_attack */
const laughs = Array.from(
  { length: 10 },
  (_, n) => `<!ENTITY l${n} "${n ? `&l${n - 1};`.repeat(10) : 'lol'}">`,
).join('');
const bomb = (root: string, body: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>${body}`;

/** Whole files that are made to hang, crash or mislead who reads them. */
const files: Record<string, string> = {
  'deep lists': nested('[', ']'),
  'deep objects': nested('{"segments":', '}'),
  'deep elements': nested('<div>', '</div>'),
  'deep quotes': nested('> ', '\n'),
  'an entity bomb in a feed': bomb(
    'rss',
    '<rss><channel><title>&l9;&x;</title><item><title>&l9;</title></item></channel></rss>',
  ),
  'an entity bomb in captions': bomb('tt', '<tt><body><p begin="1s" end="2s">&l9;</p></body></tt>'),
  'keys of prototypes': `{"version":"1.0.0",${prototypeKeys},"segments":[{${prototypeKeys},"startTime":0,"endTime":1,"body":"a"}],"chapters":[{${prototypeKeys},"startTime":0,"title":"a"}],"format":"marginear","episodes":[{${prototypeKeys}}],"highlights":[],"@type":"Episode"}`,
  'one endless word': fill('a'),
  'one endless number': fill('9'),
  'nothing but spaces': fill(' '),
  'nothing but line ends': fill('\n'),
  'nothing but NUL': fill('\0'),
  'nothing but arrows': fill('--> '),
  'nothing but colons': fill('00:'),
  'nothing but marks': fill('[00:00] '),
  'half tags': fill('<a '),
  'half entities': fill('&#'),
  'half strings': fill('{"a":"'),
  'stars and brackets': fill('*[_('),
  'marks above marks': 'e' + fill('\u0301'),
  'lone surrogates': fill('\uD83D'),
  'letters that grow': fill('\u0130\uFB03\uFDFA'),
  'frames that lie': fill('ID3\u0004\0\0\u007F\u007F\u007F\u007FCHAP\u00FF\u00FF\u00FF\u00FF\0\0'),
  'false syncs': fill('\u00FF\u00FB\u0090\0'),
};

afterEach(() => {
  expect({}).not.toHaveProperty('polluted');
});

it.each(Object.entries(parsers))(
  'comes through every hostile file without throwing: %s',
  (_, { parse }) => {
    for (const [name, file] of Object.entries(files)) {
      expect(() => parse(file), name).not.toThrow();
    }
  },
);
