import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createLibrarySites } from '@/lib/services/library/library-sites';

const sites = ['https://podscripts.co/*', 'https://feeds.example/*'];
const manifest = { content_scripts: [{ matches: [sites[0]] }], host_permissions: sites };
const event = () => ({ addListener: () => undefined });
const request = vi.fn<(wanted: object) => Promise<boolean>>(async () => true);

function browserThatAllows(allowed: boolean) {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as never);
  vi.stubGlobal('document', { addEventListener: () => undefined });
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => allowed && origins === sites,
      getAll: async () => ({ origins: [] }),
      request,
      onAdded: event(),
      onRemoved: event(),
    },
    scripting: { getRegisteredContentScripts: async () => [] },
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  request.mockClear();
});

describe('the sites it runs on from the start', () => {
  it.each([true, false])('are known to be allowed or not: %s', async (allowed) => {
    browserThatAllows(allowed);
    const { startAllowed } = createLibrarySites();
    expect(startAllowed.value).toBeUndefined();
    await vi.waitFor(() => expect(startAllowed.value).toBe(allowed));
  });

  it('are asked for all at once, feeds too, while the click is being handled', () => {
    browserThatAllows(false);
    createLibrarySites().allowStart();
    expect(request.mock.calls).toEqual([[{ origins: sites }]]);
  });
});
