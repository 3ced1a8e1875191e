import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setBadge } from '@/lib/background/badge';
import { badges } from '@/lib/messaging/to-page';
import messages from '@/public/_locales/en/messages.json';

interface Look {
  tabId: number;
  text: string;
  color: string;
  title: string;
}

const look: Partial<Look> = {};
const take = (facts: Partial<Look>) => void Object.assign(look, facts);
let paint = take;

const page = 'https://a.example/1';
/** Has the tab be at these addresses, one after the other, as it is asked. */
function goTo(...addresses: (string | undefined)[]) {
  const get = vi.spyOn(fakeBrowser.tabs, 'get').mockReset();
  for (const url of addresses) get.mockResolvedValueOnce({ url } as never);
  get.mockResolvedValue({ url: addresses.at(-1) } as never);
}

beforeEach(() => {
  paint = take;
  look.text = 'as it was';
  goTo(page);
  fakeBrowser.action = {
    ...fakeBrowser.action,
    setBadgeText: async (facts: Partial<Look>) => paint(facts),
    setBadgeBackgroundColor: async (facts: Partial<Look>) => paint(facts),
    setBadgeTextColor: async () => undefined,
    setTitle: async (facts: Partial<Look>) => paint(facts),
  } as typeof fakeBrowser.action;
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key) => messages[key as keyof typeof messages]?.message,
  );
});

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the badge', () => {
  it.each(badges)(
    'that says %j is readable, and has words for who cannot see it',
    async (badge) => {
      await setBadge(7, badge, page);
      expect(look.tabId).toBe(7);
      expect(1.05 / (luminance(look.color!) + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect(look.title).toMatch(/^Marginear: /);
    },
  );

  it('differs in sign and words from state to state', async () => {
    const seen: string[] = [];
    for (const badge of badges) {
      await setBadge(7, badge, page);
      seen.push(look.text!, look.title!);
    }
    expect(new Set(seen).size).toBe(badges.length * 2);
  });

  it.each([
    ['is shown', 'where its tab is elsewhere in the page', [`${page}#t=9`], '✓'],
    ['is dropped', 'where its tab has gone on', ['https://a.example/2'], 'as it was'],
    ['is dropped', 'where its tab went to what we may not see', [undefined], 'as it was'],
    ['is taken off', 'where its tab goes on meanwhile', [page, 'https://a.example/2'], ''],
  ])('%s %s', async (_, _where, addresses, text) => {
    goTo(...addresses);
    await setBadge(7, 'found', page);
    expect(look.text).toBe(text);
  });

  it('is let be when its tab is gone', async () => {
    paint = () => {
      throw new Error('No tab with id: 7.');
    };
    await expect(setBadge(7, 'found', page)).resolves.toBeUndefined();
  });
});
