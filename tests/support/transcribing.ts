import { openExtensionPage, sidebarFrame, type Launched } from './browsers.ts';
import { createSidebar, type Sidebar } from './sidebar.ts';
import { pageAddress } from './site/addresses.ts';
import { speechHost, speechKey } from './speech-server.ts';

/** Fills the settings in as a listener does; a minute a piece makes six pieces of the demo. */
export async function setUpSpeech(launched: Launched, key = speechKey): Promise<void> {
  const page = await openExtensionPage(launched, 'library.html#/settings');
  await page.waitForSelector('input[name="address"]');
  const values = { address: `https://${speechHost}/v1`, key, mostMinutes: '1' };
  for (const [name, value] of Object.entries(values)) {
    await page.$eval(`input[name="${name}"]`, (field) => (field as HTMLInputElement).select());
    await page.type(`input[name="${name}"]`, value);
  }
  await page.click('.speech-form button[type="submit"]');
  await page.waitForFunction(
    () =>
      /^Saved\.$/.test(document.querySelector('.speech-form [role="status"]')?.textContent ?? ''),
    { polling: 50 },
  );
  await page.close();
}

/** The sidebar of an episode that has no transcript. */
export async function openUntold({ browser }: Launched): Promise<Sidebar> {
  const page = await browser.newPage();
  await page.goto(pageAddress('untold'));
  return createSidebar(page, await sidebarFrame(page));
}

/** Waits until the transcript in the making says that of itself. */
export const makingShows = ({ until }: Sidebar, sentence: string) =>
  until((wanted) => document.querySelector('.making')?.textContent?.includes(wanted), sentence);
