import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from 'puppeteer-core';

/** Milliseconds in which a frame that is there answers, also on a busy machine. */
const patience = 5_000;

/** What the driver keeps to itself. */
interface DriversFrame {
  updateClient(session: CDPSession): void;
}
interface DriversTarget {
  _session(): CDPSession | undefined;
}

/**
 * Resolves when the frame answers. Where Chromium tells of a frame's process before its page, which is busy, has told of the
 * frame, the driver goes on asking the page's process, and nobody answers. (Seen once in thirty on a machine five times
 * overbooked, the sidebar being well: https://github.com/puppeteer/puppeteer/issues/10715.) Then it is shown the right one.
 */
export async function untilAnswers(page: Page, frame: Frame): Promise<void> {
  if (await answers(frame)) return;
  for (const target of page.browser().targets()) {
    if (target.url() !== frame.url()) continue;
    // oxlint-disable-next-line no-underscore-dangle
    const session = (target as unknown as DriversTarget)._session();
    if (!session) continue;
    (frame as unknown as DriversFrame).updateClient(session);
    // Has it tell again of the contexts that it can be asked in.
    await session.send('Runtime.disable');
    await session.send('Runtime.enable');
    if (await answers(frame)) return;
  }
  throw new Error(`${frame.url()} does not answer.`);
}

/** In the driver's own world, where it looks elements up, and in the page's. */
async function answers(frame: Frame): Promise<boolean> {
  const look = async () => {
    await (await frame.waitForSelector('html'))?.dispose();
    return true;
  };
  return Promise.race([look().catch(() => false), setTimeout(patience, false)]);
}
