// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages: Record<string, string> = { rateKept: 'at $1×', allowHost: 'allow $1' };

/** The module anew, as on a page that has just been opened. */
async function opened(language: string, direction: string, browsers: string) {
  vi.resetModules();
  const known: Record<string, string> = { ...messages, language, direction };
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browsers);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string, parts = []) =>
    known[key]!.replace('$1', (parts as string[])[0]!)) as typeof fakeBrowser.i18n.getMessage);
  const { declareLanguage, text } = await import('@/lib/services/language');
  declareLanguage();
  const { lang, dir } = document.documentElement;
  return { text, lang, dir };
}

beforeEach(() => vi.restoreAllMocks());

describe('the language of a page', () => {
  it.each([
    ['de', 'ltr', 'de-AT', 'de-AT'],
    ['pt-BR', 'ltr', 'pt-BR', 'pt-BR'],
    ['en', 'ltr', 'nl-NL', 'en'],
    ['ar', 'rtl', 'ar-EG', 'ar-EG-u-nu-latn'],
    ['en', 'ltr', 'fa', 'en'],
  ])('of messages in %s (%s) for a browser in %s is %s', async (messages, dir, browsers, lang) => {
    expect(await opened(messages, dir, browsers)).toMatchObject({ lang, dir });
  });

  it.each([
    ['en', 'ltr', 'en-GB', 'at 1.5×', 'allow a.example'],
    ['de', 'ltr', 'de', 'at 1,5×', 'allow a.example'],
    ['ar', 'rtl', 'ar-EG', 'at 1.5×', 'allow \u2068a.example\u2069'],
  ])('%s (%s) writes numbers and names its way', async (language, dir, browsers, rate, host) => {
    const { text } = await opened(language, dir, browsers);
    expect([text('rateKept', 1.5), text('allowHost', 'a.example')]).toEqual([rate, host]);
  });
});
