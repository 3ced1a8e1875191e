import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { inLanguage, messagesIn } from '../support/in-language.ts';
import { openSidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

/** Elements whose words leave the page at a side. */
function leaving(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll<HTMLElement>('button, select, p, h1, h2, label, summary')]
    .filter((it) => {
      const { left, right, width: own } = it.getBoundingClientRect();
      return own > 1 && (left < -1 || right > width + 1);
    })
    .map((it) => it.textContent);
}

const directionOf = (element: Element) => getComputedStyle(element).direction;

/** As the browser writes it in the language of the page. */
function fifteenSeconds(): string {
  const options = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(document.documentElement.lang, options).format(15);
}

describe.each([
  ['chromium', 'ar', 'rtl', '.output/chrome-mv3'],
  ['firefox', 'de', 'ltr', '.output/firefox-mv3'],
] as const)('%s in %s', (browser, locale, direction, build) => {
  const extension = inLanguage(build, locale);
  const stage = useStage(browser, { extension });
  afterAll(() => rmSync(extension, { recursive: true }));
  const said = messagesIn(build, locale);

  it('has its words, direction and numbers in the narrowest sidebar', async () => {
    const { launched } = stage;
    const library = await openExtensionPage(launched, 'library.html#/settings');
    await library.waitForFunction((title) => document.title.includes(title), {}, said['settings']!);
    await library.setViewport({ width: 320, height: 800 });
    await library.waitForFunction(() => innerWidth === 320, { polling: 25 });
    expect(await library.evaluate(leaving)).toEqual([]);
    // As a listener leaves it who drags the sidebar's edge as far as it goes.
    await library.evaluate('chrome.storage.local.set({ "overlay-width": 300 })');

    const { frame, until } = await openSidebar(launched, pageAddress('full'));
    await until(() => innerWidth === 300 && document.querySelector('.play-button'));
    const { lang, dir } = await frame.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    expect({ lang, dir }).toEqual({ lang: locale, dir: direction });
    expect(await frame.$eval('[role="tab"]', (it) => it.textContent)).toBe(said['transcript']);
    const back = said['skipBack']!.replace('$1', await frame.evaluate(fifteenSeconds));
    const labels = await frame.$$eval('button', (all) => all.map((it) => it.ariaLabel));
    expect(labels.map((label) => label?.replace(/[\u2068\u2069]/g, ''))).toContain(back);
    expect(await frame.evaluate(leaving)).toEqual([]);
    // English words and the media run as they do everywhere.
    for (const part of ['.lines', '.player'])
      expect(await frame.$eval(part, directionOf)).toBe('ltr');
  });
});
