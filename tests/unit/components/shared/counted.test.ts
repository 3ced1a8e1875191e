// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Translate } from '@/components/services';
import { counted } from '@/components/shared/counted';

const asked: Translate = (key, ...parts) => [key, ...parts].join(' ');

afterEach(() => document.documentElement.removeAttribute('lang'));

describe('a message that counts', () => {
  it.each([
    ['', 1, 'binDays_one'],
    ['en', 0, 'binDays_other'],
    ['fr', 0, 'binDays_one'],
    ['ja', 1, 'binDays_other'],
    ['ar-EG-u-nu-latn', 0, 'binDays_zero'],
    ['ar-EG-u-nu-latn', 2, 'binDays_two'],
    ['ar-EG-u-nu-latn', 103, 'binDays_few'],
    ['ar-EG-u-nu-latn', 11, 'binDays_many'],
    ['ar-EG-u-nu-latn', 100, 'binDays_other'],
  ])('in “%s” of %d is %s', (lang, count, key) => {
    document.documentElement.lang = lang;
    expect(counted(asked, 'binDays', count, 'more')).toBe(`${key} ${count} more`);
  });

  it('is the other one where the messages lack a category', () => {
    document.documentElement.lang = 'ar';
    const text: Translate = (key, ...parts) =>
      key === 'binDays_other' ? asked(key, ...parts) : '';
    expect(counted(text, 'binDays', 2)).toBe('binDays_other 2');
  });
});
