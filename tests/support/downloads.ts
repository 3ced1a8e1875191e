import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** What `start` makes the browser save, by its file name and text. Chromium only. */
export async function downloaded(
  browser: Browser,
  start: () => Promise<unknown>,
): Promise<{ name: string; text: string }> {
  const session = await browser.target().createCDPSession();
  const downloadPath = await mkdtemp(join(tmpdir(), 'marginear-download-'));
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath,
    eventsEnabled: true,
  });
  const name = new Promise<string>((resolve) => {
    session.once('Browser.downloadWillBegin', ({ suggestedFilename }) =>
      resolve(suggestedFilename),
    );
  });
  const done = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
    });
  });
  await start();
  await done;
  const text = await readFile(join(downloadPath, await name), 'utf8');
  await session.detach();
  return { name: await name, text };
}
