import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pressToolbarButton } from '../support/browsers';
import { expectFollowedAndSteered, playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn } from '../support/sidebar';
import { embeds } from '../support/site/embeds';
import { embeddingAddress, unknownHost } from '../support/site/players';

const players = Object.keys(embeds);
const first = players[0]!;

async function frameOf(page: Page, address: string): Promise<Frame> {
  return page.waitForFrame((frame) => frame.url() === address);
}

const stages = { chromium: usePlayersStage('chromium'), firefox: usePlayersStage('firefox') };

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const stage = stages[name];

  it.each(players)('follows and steers the embedded player %s', async (address) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(embeddingAddress(address));
    const frame = await frameOf(page, address);
    await playMedia(frame, 12);
    await expectFollowedAndSteered(page, frame);
    expect(await frame.$('marginear-sidebar')).toBeNull();
    await page.close();
  });

  it('forgets a player whose frame is removed', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(embeddingAddress(first));
    await playMedia(await frameOf(page, first), 12);
    const sidebar = await sidebarOn(page);
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await page.$eval('iframe', (frame) => frame.remove());
    await sidebar.until(() => !document.querySelector('[aria-current="true"]'));
    await page.close();
  });

  it('takes the next player of a frame that goes elsewhere', async () => {
    const next = players[3]!;
    const page = await stage.launched.browser.newPage();
    await page.goto(embeddingAddress(first));
    await playMedia(await frameOf(page, first), 12);
    const sidebar = await sidebarOn(page);
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await page.$eval('iframe', (frame, address) => (frame.src = address), next);
    await sidebar.until(() => !document.querySelector('[aria-current="true"]'));
    const frame = await frameOf(page, next);
    await playMedia(frame, 12);
    await expectFollowedAndSteered(page, frame);
    await page.close();
  });
});

describe('on an unknown site, at the press of the button', () => {
  const stage = stages.chromium;

  it.each(players.slice(0, 2))('follows and steers the embedded player %s', async (address) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(embeddingAddress(address, unknownHost));
    const frame = await frameOf(page, address);
    await playMedia(frame, 12);
    await pressToolbarButton(stage.launched, page);
    await expectFollowedAndSteered(page, frame);
    await page.close();
  });
});
