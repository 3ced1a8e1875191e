import { expect, it } from 'vitest';
import { createRandom } from './bench/synthetic-episode';
import { mutate } from './fuzz/mutate';
import { parsers } from './fuzz/parsers';

it.each(Object.entries(parsers))(
  'throws on none of a thousand mutated files: %s',
  { timeout: 60_000 },
  (_, { seeds, parse }) => {
    const random = createRandom(7);
    const thrown: unknown[] = [];
    for (let n = 0; n < 1000; n += 1) {
      const text = mutate(random, seeds[n % seeds.length]!, seeds[0]!);
      try {
        parse(text);
      } catch (error) {
        thrown.push([text.slice(0, 2000), error]);
      }
    }
    expect(thrown).toEqual([]);
  },
);
