import type { Page } from 'puppeteer-core';

/** Shows a page, frames and all, in light or dark colours; resolves when they are painted and nothing moves any more. */
export async function showIn(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  for (const frame of page.frames()) {
    await frame.waitForFunction(
      (query) => matchMedia(query).matches,
      { polling: 25 },
      `(prefers-color-scheme: ${scheme})`,
    );
    await frame.evaluate(async () => {
      const painted = () => new Promise(requestAnimationFrame);
      await painted();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      await painted();
    });
  }
}
