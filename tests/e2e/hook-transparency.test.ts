import { describe, expect, it } from 'vitest';
import { probeMedia } from '../support/media-probe';
import { usePlayersStage } from '../support/players-stage';
import { knownHost, playerAddress, unknownHost } from '../support/site/players';

/** The same page with the hook and without it: on a host we run on, and on one we do not. */
describe.each(['chromium', 'firefox'] as const)('the hook, in %s', (name) => {
  const stage = usePlayersStage(name);

  it('lets a page see what it sees in an untouched browser', async () => {
    const seen = [];
    for (const host of [knownHost, unknownHost]) {
      const page = await stage.launched.browser.newPage();
      await page.goto(playerAddress('the document', host));
      seen.push(await page.evaluate(probeMedia));
      await page.close();
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]!.toStringOfToString).toContain('[native code]');
  });

  it('is there', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress('the document'));
    const answered = await page.evaluate(
      () => !document.dispatchEvent(new CustomEvent('marginear:request', { cancelable: true })),
    );
    expect(answered).toBe(true);
    await page.close();
  });
});
