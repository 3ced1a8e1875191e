import { describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers.ts';
import { createSidebar, openSidebar } from '../support/sidebar.ts';
import { blogAddress, pageAddress, type Variant } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage('chromium');

describe('what cannot be read', () => {
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
    await createSidebar(page, frame).clickButton('Retry');
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

  it('comes through 10 MB of junk', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('huge'));
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.empty, [data-start]');
    await page.close();
  });
});

describe('hostile text', () => {
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
  it('shows nothing and asks the network for nothing', async () => {
    const before = stage.internet.requests.length;
    const page = await stage.launched.browser.newPage();
    await page.goto(blogAddress, { waitUntil: 'networkidle0' });
    const asked = stage.internet.requests.slice(before).map(({ url }) => url.href);
    // An episode opened afterwards shows that the extension was awake all the time.
    await (await openSidebar(stage.launched, pageAddress('full'))).close();
    expect(await page.$('marginear-sidebar')).toBeNull();
    expect(asked.filter((address) => /feeds\.|transcript|rss/.test(address))).toEqual([]);
    await page.close();
  });
});
