/** What is held once an episode is open and all its lines are there. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '@/tests/support/browsers';
import { sidebarSession } from '@/tests/support/sidebar';
import { countLines, episodeAddress, plainAddress } from './long-site';
import { megabytes, reportFigure } from './report';
import { heldBytes } from './usage';

async function openWhole({ browser }: Launched, hours: number): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(episodeAddress(hours));
  const frame = await sidebarFrame(page);
  await frame.waitForFunction(
    (count) => document.querySelectorAll('[data-start]').length >= count,
    { polling: 100 },
    countLines(hours),
  );
  await setTimeout(1000);
  return page;
}

async function plainBytes({ browser }: Launched, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  const bytes = await heldBytes(await page.createCDPSession());
  await page.close();
  return bytes;
}

async function measureLoaded(launched: Launched, hours: number): Promise<void> {
  const page = await openWhole(launched, hours);
  const sidebar = await heldBytes(await sidebarSession(launched));
  const own = await heldBytes(await page.createCDPSession());
  await page.close();
  const plain = await plainBytes(launched, plainAddress(hours));
  const bare = await plainBytes(launched, episodeAddress(hours, 'unlisted'));
  reportFigure(
    `${hours} h loaded: the sidebar`,
    `${megabytes(sidebar)}, plain paragraphs ${megabytes(plain)}`,
  );
  reportFigure('  its page', `${megabytes(own)}, without us ${megabytes(bare)}`);
}

export async function measureMemory(launched: Launched): Promise<void> {
  for (const hours of [1, 3, 10]) await measureLoaded(launched, hours);
}
