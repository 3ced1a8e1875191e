import { describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers.ts';
import { openSidebar } from '../support/sidebar.ts';
import { blogAddress, pageAddress, type Variant } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

describe('what cannot be read', () => {
  const stage = useStage('chromium');

  async function openWithout(variant: Variant) {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress(variant));
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.empty');
    return { page, frame };
  }

  it.each<[Variant, RegExp]>([
    ['missing', /share\.transistor\.fm answered with error 404/],
    ['lying', /What share\.transistor\.fm sent is not a transcript/],
    ['untold', /no time-marked text, captions or feed/],
  ])('%s: says what failed and offers to try again', async (variant, sentence) => {
    const { page, frame } = await openWithout(variant);
    expect(await frame.$eval('.empty', (element) => element.textContent)).toMatch(sentence);
    expect(await frame.$$eval('.empty button', (all) => all.map((it) => it.textContent))).toContain(
      'Retry',
    );
    await page.close();
  });

  it('gets a transcript by Retry when the server is well again', async () => {
    const { page, frame } = await openWithout('broken');
    expect(await frame.$eval('.empty', (element) => element.textContent)).toContain('error 500');
    await frame.click('.empty button');
    await frame.waitForSelector('[data-start]');
    await page.close();
  });

  it('shows the rest of a malformed file and names the problem', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('malformed'));
    expect((await sidebar.lines()).length).toBeGreaterThan(80);
    expect(
      await sidebar.frame.$eval('.problems', (list) => (list as HTMLDetailsElement).open),
    ).toBe(false);
    await sidebar.click('.problems summary');
    await sidebar.until(() => document.querySelector<HTMLDetailsElement>('.problems')?.open);
    expect(await sidebar.frame.$$eval('.problems li', (items) => items.length)).toBeGreaterThan(0);
    await sidebar.close();
  });

  it('stays alive under 10 MB of junk: no task blocks the sidebar for two seconds', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('huge'));
    const frame = await sidebarFrame(page);
    // Installed while the file is still on its way; a task that blocks shows as a gap between beats.
    const longest = await frame.evaluate(async () => {
      let last = performance.now();
      let gap = 0;
      const done = () => document.querySelector('.empty, [data-start]');
      while (!done() && last < 60_000) {
        await new Promise((resolve) => setTimeout(resolve));
        gap = Math.max(gap, performance.now() - last);
        last = performance.now();
      }
      return gap;
    });
    expect(longest).toBeLessThan(2_000);
    expect(await frame.$('.empty, [data-start]')).not.toBeNull();
    await page.close();
  });
});

describe('hostile text', () => {
  const stage = useStage('chromium');

  it('is shown as text and runs nothing', async () => {
    const hostile =
      '<img src=x onerror="document.title=\'owned\'"> <script>document.title="owned"</script>';
    const escaped = hostile.replaceAll('<', '&lt;');
    const marks = Array.from(
      { length: 8 },
      (_, index) =>
        `<p>Starting point is 00:0${index}:00 Sentence number ${index} is said here. ${escaped} And so on.</p>`,
    ).join('');
    stage.internet.sites.set('podscripts.co', () => ({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><title>Hostile</title><h1>Hostile ${escaped}</h1>${marks}`,
    }));
    const sidebar = await openSidebar(stage.launched, 'https://podscripts.co/podcasts/a/hostile');
    const texts = (await sidebar.lines()).map(({ text }) => text).join(' ');
    expect(texts).toContain('<img src=x');
    expect(texts).toContain('<script>');
    expect(await sidebar.frame.title()).toBe('Marginear');
    expect(await sidebar.frame.$$eval('#app img, #app script', (all) => all.length)).toBe(0);
    await sidebar.close();
  });
});

describe('a page that is no episode', () => {
  const stage = useStage('chromium');

  it('shows nothing and asks the network for nothing', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(blogAddress, { waitUntil: 'networkidle0' });
    const asked = stage.internet.requests.map(({ url }) => url.href);
    // An episode opened afterwards shows that the extension was awake all the time.
    await (await openSidebar(stage.launched, pageAddress('full'))).close();
    expect(await page.$('marginear-sidebar')).toBeNull();
    expect(asked.filter((address) => /feeds\.|transcript|rss/.test(address))).toEqual([]);
    await page.close();
  });
});
