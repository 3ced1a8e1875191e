import { expect, it } from 'vitest';
import { languageCode } from '@/lib/speech/language-code';

it.each([
  ['en', 'en'],
  ['pt-BR', 'pt-br'],
  ['english', 'en'],
  ['German', 'de'],
  ['chinese', 'zh'],
  ['klingonian', undefined],
  ['', undefined],
])('%s is %s', (name, code) => {
  expect(languageCode(name)).toBe(code);
});
