import { describe, expect, it } from 'vitest';
import { createHeldNames } from '@/lib/services/search/held-names';

const zoe = [{ speaker: 'Carl', name: 'Zoe' }];

function heldNames() {
  const asked: (readonly string[])[] = [];
  const names = createHeldNames((ids) => {
    asked.push(ids);
    return Promise.resolve(new Map(ids.includes('e1') ? [['e1', zoe]] : []));
  });
  return { asked, names };
}

describe('names that are held', () => {
  it('are read once, also where there are none', async () => {
    const { asked, names } = heldNames();
    await names.get(['e1', 'e2']);
    const found = await names.get(['e2', 'e1', 'e3']);
    expect([found.get('e1'), found.get('e2')]).toEqual([zoe, []]);
    expect(asked).toEqual([['e1', 'e2'], ['e3']]);
  });

  it('are read again when they may be others, also while they were being read', async () => {
    const { asked, names } = heldNames();
    const reading = names.get(['e1']);
    names.clear();
    await reading;
    await names.get(['e1']);
    expect(asked).toEqual([['e1'], ['e1']]);
  });
});
