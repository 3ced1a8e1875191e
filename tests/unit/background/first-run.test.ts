import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnInstall } from '@/lib/background/first-run';
import { readSeenVersion } from '@/lib/store/seen-version';

const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.2.1' } as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url }) => {
    opened.push(new URL(url!).hash);
    return {} as never;
  });
  welcomeOnInstall();
});

const install = async (details: object) => {
  await fakeBrowser.runtime.onInstalled.trigger(details as never);
  await new Promise((resolve) => setTimeout(resolve));
};

describe('after it was installed', () => {
  it('a new listener is welcomed, and has no news to read', async () => {
    await install({ reason: 'install' });
    expect(opened).toEqual(['#/welcome']);
    expect(await readSeenVersion()).toBe('0.2');
  });

  it('nobody is welcomed twice, though the extension is loaded again', async () => {
    await install({ reason: 'install' });
    await install({ reason: 'install' });
    expect(opened).toHaveLength(1);
  });

  it('an update opens nothing, and remembers from which version the news are', async () => {
    await install({ reason: 'update', previousVersion: '0.1.9' });
    expect(opened).toEqual([]);
    expect(await readSeenVersion()).toBe('0.1');
  });

  it('a second update before the news were read does not shorten them', async () => {
    await install({ reason: 'update', previousVersion: '0.1.9' });
    await install({ reason: 'update', previousVersion: '0.2.0' });
    expect(await readSeenVersion()).toBe('0.1');
  });

  it.each(['chrome_update', 'browser_update'])('a %s is no news', async (reason) => {
    await install({ reason });
    expect([opened, await readSeenVersion()]).toEqual([[], undefined]);
  });
});
