import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox, sidebarFrame, type Launched } from '../support/browsers';
import { startInternet, type Internet } from '../support/internet';
import { demoSites } from '../support/site';
import { blogAddress, pageAddress } from '../support/site/addresses';

/** What every other end-to-end test stands on: our internet, the extension, real sound, our frame. */
describe.each([
  { name: 'Chromium', start: launchChromium, extension: '.output/chrome-mv3' },
  { name: 'Firefox', start: launchFirefox, extension: '.output/firefox-mv3' },
])('$name', ({ start, extension }) => {
  let internet: Internet;
  let launched: Launched;

  beforeAll(async () => {
    internet = await startInternet(demoSites());
    launched = await start({ extension, proxyPort: internet.port });
  });

  afterAll(async () => {
    await launched?.close();
    await internet?.close();
  });

  it('plays the episode at its own pace and seeks by byte ranges', async () => {
    const page = await launched.browser.newPage();
    await page.goto(pageAddress('untold'));
    const { rate, landed } = await page.$eval('audio', async (audio) => {
      const after = (seconds: number) =>
        new Promise<void>((resolve) => {
          const from = audio.currentTime;
          const look = () =>
            audio.currentTime >= from + seconds ? resolve() : setTimeout(look, 5);
          look();
        });
      await audio.play();
      await after(0.2);
      const [media, wall] = [audio.currentTime, performance.now()];
      // Long enough that a clock that comes late on a busy machine makes no pace.
      await after(4);
      const pace = (audio.currentTime - media) / ((performance.now() - wall) / 1000);
      const seeked = new Promise((resolve) => audio.addEventListener('seeked', resolve));
      audio.currentTime = 200;
      await seeked;
      return { rate: pace, landed: audio.currentTime };
    });
    // A busy machine may make it stumble, nothing makes it run.
    expect(rate).toBeGreaterThan(0.7);
    expect(rate).toBeLessThan(1.05);
    expect(landed).toBeGreaterThanOrEqual(199.9);
    expect(landed).toBeLessThan(201);
    expect(internet.requests.some((request) => request.headers.range)).toBe(true);
    await page.close();
  });

  it('reaches the sidebar in its closed shadow root and types into it unheard by the page', async () => {
    const page = await launched.browser.newPage();
    await page.goto(pageAddress('full'));
    await page.evaluate(() => {
      addEventListener('keydown', () => (document.title = 'heard'), true);
    });
    const frame = await sidebarFrame(page);
    const field = await frame.waitForSelector('input[type="search"]');
    await field?.type('tide');
    expect(await field?.evaluate((input) => input.value)).toBe('tide');
    expect(await page.title()).not.toBe('heard');
    // What it still asks for would be taken for the next page's.
    await frame.waitForSelector('[data-start]');
    await page.close();
  });

  it('shows nothing on a page that is no episode, and asks nobody for anything', async () => {
    const before = internet.requests.length;
    const page = await launched.browser.newPage();
    await page.goto(blogAddress, { waitUntil: 'networkidle0' });
    expect(await page.$('marginear-sidebar')).toBeNull();
    const asked = internet.requests.slice(before).map(({ url }) => url.hostname);
    expect(asked.filter((host) => host.includes('feeds') || host.includes('share'))).toEqual([]);
    await page.close();
  });
});
