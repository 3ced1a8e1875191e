import { describe, expect, it } from 'vitest';
import { openSidebar, sidebarOn } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

const stages = { chromium: useStage('chromium'), firefox: useStage('firefox') };

describe('a page that frames the sidebar itself', () => {
  const stage = stages.chromium;

  it('gets an empty page, and the real sidebar goes on', async () => {
    const { page, frame, lines } = await openSidebar(stage.launched, pageAddress('full'));
    const forged = `${stage.launched.origin}/sidebar.html`;
    await page.evaluate((address) => {
      const theirs = document.createElement('iframe');
      theirs.src = address;
      theirs.name = 'theirs';
      document.body.append(theirs);
      addEventListener('message', () => theirs.contentWindow?.postMessage({ nonce: 'x' }, '*'));
      return new Promise((resolve) => theirs.addEventListener('load', resolve));
    }, forged);
    const theirs = page.frames().find((it) => it !== frame && it.url().startsWith(forged));
    expect(await theirs?.$eval('#app', (app) => app.childElementCount)).toBe(0);
    await page.$eval('audio', (audio) => audio.play());
    await frame.waitForSelector('[aria-current="true"]');
    expect((await lines()).length).toBe(95);
    expect(await theirs?.$eval('#app', (app) => app.childElementCount)).toBe(0);
    await page.close();
  });

  it('sees no frame and no text of ours in its document', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('full'));
    const seen = await page.evaluate(() => ({
      root: document.querySelector('marginear-sidebar')?.shadowRoot ?? null,
      frames: document.querySelectorAll('iframe').length,
    }));
    expect(seen).toEqual({ root: null, frames: 0 });
    await page.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('the overlay, in %s', (name) => {
  const stage = stages[name];

  it('makes room on the page and gives it back when folded, without a reload', async () => {
    const { page, frame, clickButton, until } = await openSidebar(
      stage.launched,
      pageAddress('full'),
    );
    const margin = () => page.$eval('html', (html) => html.style.marginRight);
    expect(await margin()).toBe('400px');
    await frame.evaluate(() => (document.body.dataset.mine = 'yes'));
    await clickButton('Fold sidebar');
    await page.waitForFunction(() => document.documentElement.style.marginRight === '');
    const host = await page.$eval('marginear-sidebar', (it) => it.getBoundingClientRect().right);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    await page.mouse.click(Math.min(host, width) - 18, 120);
    await page.waitForFunction(() => document.documentElement.style.marginRight === '400px');
    await until(() => document.body.dataset.mine === 'yes');
    await page.close();
  });

  it('is folded again where it was left folded, and as wide as it was left', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('vtt'));
    const box = await page.$eval('marginear-sidebar', (host) => {
      const { left, height } = host.getBoundingClientRect();
      return { left, height };
    });
    await page.mouse.move(box.left, box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.left - 60, box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => document.documentElement.style.marginRight === '460px');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.style.marginRight === '460px');
    const again = await sidebarOn(page);
    await again.clickButton('Fold sidebar');
    await page.waitForFunction(() => document.documentElement.style.marginRight === '');
    await page.reload();
    await page.waitForSelector('marginear-sidebar');
    expect(
      await page.$eval('marginear-sidebar', (host) => host.getBoundingClientRect().width),
    ).toBe(0);
    await page.close();
  });
});
