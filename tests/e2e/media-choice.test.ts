import { describe, expect, it } from 'vitest';
import { expectFollowedAndSteered, playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn } from '../support/sidebar';
import { playerAddress } from '../support/site/players';

const choice = 'select[aria-label="Recording to follow"]';

describe('a page with several media', () => {
  const stage = usePlayersStage('chromium');

  it('follows the one that plays, not the advert that plays first nor the silent film', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress('several media'));
    await page.$eval('#advert', (advert) => (advert as HTMLMediaElement).play());
    await playMedia(page, 12);
    const { frame } = await expectFollowedAndSteered(page);
    const offered = () =>
      frame.$$eval(`${choice} option`, (all) => all.map((it) => it.textContent));
    await expect.poll(offered).toEqual(['Bonus: all the tides · 6:40', 'The episode · 5:02']);
    await page.close();
  });

  it('follows the one that the listener chooses, until it goes away', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress('several media'));
    await playMedia(page, 12);
    const sidebar = await sidebarOn(page);
    const { frame } = sidebar;
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await frame.waitForSelector(`${choice} option:nth-child(2)`);
    const bonus = await frame.$eval(`${choice} option`, (it) => (it as HTMLOptionElement).value);
    await frame.select(choice, bonus);
    await sidebar.until(() => document.querySelector('.play-button[aria-label="Play"]'));
    await sidebar.clickButton('Play');
    await page.waitForFunction(() => !window.bonus!.paused, { polling: 20 });
    await sidebar.until(() => document.querySelector('.play-button[aria-label="Pause"]'));
    await page.evaluate(() => window.bonus!.remove());
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await sidebar.until((select) => !document.querySelector(select), choice);
    await page.close();
  });
});
