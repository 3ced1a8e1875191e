import type { Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '../../tests/support/browsers.ts';
import type { Internet } from '../../tests/support/internet.ts';
import { pageAddress } from '../../tests/support/site/addresses.ts';

export interface Stage {
  launched: Launched;
  page: Page;
  internet: Internet;
  /** Keeps what the page shows now as `.output/demo/<name>.png`. */
  shot(name: string): Promise<void>;
}

export interface Step {
  name: string;
  /** Says what was seen; throws when it was not what a listener needs. */
  run(stage: Stage): Promise<string>;
}

export const steps: Step[] = [
  {
    name: 'Open an episode page',
    async run({ page, shot }) {
      await page.goto(pageAddress('full'));
      const frame = await sidebarFrame(page);
      await frame.waitForSelector('[data-start]');
      await shot('opened');
      const count = await frame.$$eval('[data-start]', (lines) => lines.length);
      return `the sidebar came with ${count} lines`;
    },
  },
];
