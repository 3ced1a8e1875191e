import { describe, expect, it } from 'vitest';
import { pressToolbarButton } from '../support/browsers';
import { expectFollowedAndSteered, playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { bareHidden, hiddenMedia, lateToFind, sitesOfHidden } from '../support/site/media-places';
import { playerAddress, unknownHost } from '../support/site/players';

const hidden = Object.keys(hiddenMedia);
const bare = Object.keys(bareHidden);

const stages = { chromium: usePlayersStage('chromium'), firefox: usePlayersStage('firefox') };

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const stage = stages[name];

  it.each([...hidden, ...bare])('follows and steers %s', async (place) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress(place));
    await playMedia(page, 12);
    await expectFollowedAndSteered(page);
    expect(await page.$('audio, video')).toBeNull();
    await page.close();
  });

  it('leaves alone a page that plays nothing and is no episode', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress(bare[0]!), { waitUntil: 'networkidle0' });
    expect(await page.$('marginear-sidebar')).toBeNull();
    await page.close();
  });
});

describe('on an unknown site, at a press of the button before it plays', () => {
  const stage = stages.chromium;

  it.each([
    ...Object.keys(sitesOfHidden).map((site) => [`a model of ${site}`, site]),
    ...hidden.map((place) => [place, playerAddress(place, unknownHost)]),
  ])('follows and steers %s', async (_, address) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(address!);
    await pressToolbarButton(stage.launched, page);
    await page.waitForSelector('marginear-sidebar');
    await playMedia(page, 12);
    await expectFollowedAndSteered(page);
    await page.close();
  });
});

describe('on an unknown site, at a press of the button while it plays', () => {
  const stage = stages.chromium;
  const [reading, waiting] = Object.keys(lateToFind);

  it(`finds ${reading} at once`, async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress(reading!, unknownHost));
    await playMedia(page, 12);
    await pressToolbarButton(stage.launched, page);
    await expectFollowedAndSteered(page);
    await page.close();
  });

  it(`finds ${waiting} when the page pauses or plays it`, async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress(waiting!, unknownHost));
    await playMedia(page, 12);
    await pressToolbarButton(stage.launched, page);
    await page.waitForSelector('marginear-sidebar');
    await page.evaluate(() => window.media!.pause());
    await playMedia(page);
    await expectFollowedAndSteered(page);
    await page.close();
  });
});
