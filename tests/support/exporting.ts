import type { Browser, Page } from 'puppeteer-core';
import { downloaded } from './downloads.ts';

export async function pressButton(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria(${name}[role="button"])`).click();
}

/** Saves what the library holds in a format, by the name that the dialog has for it. */
export async function saveAs(
  browser: Browser,
  library: Page,
  format: string,
): Promise<{ name: string; text: string }> {
  await pressButton(library, 'Export');
  await library.locator(`.export-formats ::-p-text(${format})`).click();
  const file = await downloaded(browser, () => pressButton(library, 'Save'));
  await library.keyboard.press('Escape');
  await library.waitForSelector('.export-dialog', { hidden: true });
  return file;
}
