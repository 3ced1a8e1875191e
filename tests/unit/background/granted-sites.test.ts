import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetRevoked, missingOf, registerGranted, runOn } from '@/lib/background/granted-sites';

interface Script {
  id: string;
  matches: string[];
}

const everywhere = '*://*/*';
const manifestScripts = [
  { js: ['hook.js'], matches: ['https://*.known.fm/*'], world: 'MAIN', run_at: 'document_start' },
  { js: ['scout.js'], matches: ['https://*.known.fm/*'], world: null, all_frames: true },
];

let granted: string[] = [];
let registered: Script[] = [];
let injected: (string | undefined)[] = [];

const covers = (origin: string) =>
  granted.includes(everywhere) ||
  granted.some((pattern) => pattern.split('//')[1] === origin.split('//')[1]);

beforeEach(() => {
  fakeBrowser.reset();
  [granted, registered, injected] = [['https://a.known.fm/*'], [], []];
  const fakes = {
    permissions: { contains: async ({ origins }: { origins: string[] }) => origins.every(covers) },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async () => void (registered = []),
      async registerContentScripts(scripts: Script[]) {
        const ids = [...registered, ...scripts].map(({ id }) => id);
        if (new Set(ids).size < ids.length) throw new Error('Duplicate script ID');
        registered = [...registered, ...scripts];
      },
      executeScript: async ({ files }: { files?: string[] }) => void injected.push(files?.[0]),
    },
    tabs: { query: async () => [{ id: 1 }] },
  };
  for (const [name, fake] of Object.entries(fakes))
    Object.assign(Reflect.get(fakeBrowser, name) as object, fake);
  fakeBrowser.runtime.getManifest = () => ({ content_scripts: manifestScripts }) as never;
});

const patterns = () => registered.map(({ matches }) => matches);

describe('the scripts on sites that the listener allowed', () => {
  it('are those of the manifest, and run in open tabs at once', async () => {
    granted.push('*://blog.example/*');
    await runOn(['blog.example']);
    expect(registered).toMatchObject([
      { js: ['/hook.js'], world: 'MAIN', runAt: 'document_start', matches: ['*://blog.example/*'] },
      { js: ['/scout.js'], allFrames: true, excludeMatches: ['https://*.known.fm/*'] },
    ]);
    expect(injected).toEqual(['/hook.js', '/scout.js']);
  });

  it('come back after an update without touching open tabs, which must be reloaded anyway', async () => {
    granted.push('*://blog.example/*');
    await runOn(['blog.example']);
    [registered, injected] = [[], []];
    await registerGranted();
    expect(registered).toHaveLength(2);
    expect(injected).toEqual([]);
  });

  it('stay away from hosts that are granted to be read', async () => {
    granted.push('*://feeds.example/*');
    await registerGranted();
    expect(registered).toEqual([]);
  });

  it('stay away from hosts that the browser does not grant, whatever was wanted', async () => {
    await runOn(['blog.example']);
    expect(registered).toEqual([]);
  });

  it('go with the grant, and do not come back with a later one to read', async () => {
    granted.push('*://blog.example/*');
    await runOn(['blog.example']);
    granted.pop();
    await forgetRevoked();
    expect(registered).toEqual([]);
    granted.push('*://blog.example/*');
    await registerGranted();
    expect(registered).toEqual([]);
  });

  it('run everywhere by that grant alone, and then where they ran before', async () => {
    granted.push('*://blog.example/*', everywhere);
    await runOn(['blog.example']);
    expect(patterns()).toEqual([[everywhere], [everywhere]]);
    granted.pop();
    await forgetRevoked();
    expect(patterns()[0]).toEqual(['*://blog.example/*']);
  });

  it('are registered once, however often and at the same time that is asked for', async () => {
    granted.push('*://blog.example/*');
    await runOn(['blog.example']);
    await Promise.all([registerGranted(), runOn(['blog.example']), forgetRevoked()]);
    expect(registered).toHaveLength(2);
    expect(injected).toHaveLength(2);
  });

  it('come although the list was damaged', async () => {
    await fakeBrowser.storage.local.set({ 'run-on': { 0: 'x' } });
    granted.push('*://blog.example/*');
    await runOn(['blog.example']);
    expect(registered).toHaveLength(2);
  });
});

describe('what is missing', () => {
  const hosts = { pages: ['blog.example'], players: ['p.example'], reads: ['feeds.example'] };

  it('is all of a site that is not known', async () => {
    expect(await missingOf(hosts)).toEqual(hosts);
  });

  it('is the page that may only be read', async () => {
    granted.push('*://blog.example/*', '*://feeds.example/*');
    expect(await missingOf(hosts)).toEqual({ ...hosts, reads: [] });
  });

  it('is nothing on a site from the start, while the listener lets it', async () => {
    const known = { pages: ['a.known.fm'], players: [], reads: [] };
    expect((await missingOf(known)).pages).toEqual([]);
    granted = [];
    expect((await missingOf(known)).pages).toEqual(['a.known.fm']);
  });

  it('is nothing where everything is granted', async () => {
    granted.push(everywhere);
    expect(await missingOf(hosts)).toEqual({ pages: [], players: [], reads: [] });
  });
});
