/** How much of a core the sidebar and its page take while the audio stands, plays, plays with the sidebar folded. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Launched } from '@/tests/support/browsers';
import { sidebarOn, sidebarSession } from '@/tests/support/sidebar';
import { episodeAddress } from './long-site';
import { reportFigure } from './report';
import { onMainThread, traced, type TraceEvent } from './trace';
import { cpuSeconds } from './usage';

/** Seconds of each measurement, and before it, so that what was begun is done: the browser tidies its heap, too. */
const measured = 20;
const rest = 15;

/** Shares of a core, in percent. */
async function sharesOf(sessions: readonly CDPSession[]): Promise<number[]> {
  await setTimeout(rest * 1000);
  const worked = () => Promise.all(sessions.map(cpuSeconds));
  const before = await worked();
  await setTimeout(measured * 1000);
  const after = await worked();
  return after.map((seconds, at) => ((seconds - before[at]!) / measured) * 100);
}

const share = (percent: number) => `${percent.toFixed(2)} % of a core`;

const wakings = ['TimerFire', 'FireAnimationFrame', 'FireIdleCallback', 'FunctionCall'];

/** What ran by itself in ten seconds, by kind. */
function countWakings(events: readonly TraceEvent[]): string {
  const counts = wakings.map((kind) => events.filter(({ name }) => name === kind).length);
  return counts.map((count, at) => `${wakings[at]} ${count}`).join(', ');
}

async function metered(session: CDPSession): Promise<CDPSession> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

const act = {
  stand: (page: Page) => page.$eval('audio', (audio) => audio.pause()),
  play: (page: Page) => page.$eval('audio', (audio) => audio.play()),
};

export async function measureProcessor(launched: Launched): Promise<void> {
  const { browser, origin } = launched;
  const file = await browser.newPage();
  await file.goto(`${origin}/manifest.json`);
  const [noSidebar] = await sharesOf([await metered(await file.createCDPSession())]);
  reportFigure('a page of ours without any script', share(noSidebar!));
  await file.close();
  const bare = await browser.newPage();
  await bare.goto(episodeAddress(10, 'unlisted'));
  const alone = await metered(await bare.createCDPSession());
  const baseline = new Map<string, number>();
  for (const kind of ['stand', 'play'] as const) {
    await act[kind](bare);
    baseline.set(kind, (await sharesOf([alone]))[0]!);
  }
  await bare.close();

  const page = await browser.newPage();
  await page.goto(episodeAddress(10));
  const sidebar = await sidebarOn(page);
  await sidebar.until(() => document.querySelector('.play-button'));
  const sessions = [
    await metered(await sidebarSession(launched)),
    await metered(await page.createCDPSession()),
  ];
  const measure = async (name: string, kind: 'stand' | 'play') => {
    await act[kind](page);
    const [sidebar, own] = await sharesOf(sessions);
    const without = baseline.get(kind)!;
    reportFigure(
      name,
      `${share(sidebar!)}, its page ${share(own!)}, without us ${share(without)}; ours ${share(sidebar! + own! - without)}`,
    );
  };
  await measure('paused, the sidebar open', 'stand');
  await countWhilePaused(page);
  await measure('playing, the sidebar open', 'play');
  await sidebar.clickButton('Fold sidebar');
  await measure('playing, the sidebar folded', 'play');
  await page.close();
}

async function countWhilePaused(page: Page): Promise<void> {
  const events = await traced(page, () => setTimeout(10_000));
  reportFigure('  ran in it in 10 s', countWakings(onMainThread(events, '/sidebar.html')));
  reportFigure('  ran in its page', countWakings(onMainThread(events, '/episodes/')));
}
