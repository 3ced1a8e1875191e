import { expect, it } from 'vitest';
import { createRandom } from '../../bench/synthetic-episode';
import { formats } from '../../fuzz/formats';
import { mutate } from '../../fuzz/mutate';

it.each(Object.entries(formats))(
  'throws on none of a thousand mutated files: %s',
  { timeout: 60_000 },
  (_, { seeds, parse }) => {
    const random = createRandom(7);
    for (let n = 0; n < 1000; n += 1) {
      const text = mutate(random, seeds[n % seeds.length]!, seeds[0]!);
      expect(() => parse(text), JSON.stringify(text.slice(0, 2000))).not.toThrow();
    }
  },
);
