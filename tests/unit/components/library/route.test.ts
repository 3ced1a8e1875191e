import { describe, expect, it } from 'vitest';
import { allowFragment, parseRoute } from '@/components/library/route';

const none = { pages: [], players: [], reads: [] };

describe('the route of a fragment', () => {
  it.each([
    ['', { page: 'highlights' }],
    ['#/highlights', { page: 'highlights' }],
    ['#/episodes', { page: 'episodes' }],
    ['#/settings/', { page: 'settings' }],
    ['#/constructor', { page: 'highlights' }],
    ['#/help', { page: 'help' }],
    ['#/welcome', { page: 'welcome' }],
    [
      '#/search/q=the+tide%2C+%E2%80%9Clate%E2%80%9D',
      { page: 'highlights', query: 'the tide, “late”' },
    ],
    ['#/search/', { page: 'highlights', query: '' }],
    ['#/search/q=%', { page: 'highlights', query: '%' }],
    [`#/search/q=${'x'.repeat(100_000)}`, { page: 'highlights', query: 'x'.repeat(500) }],
    [
      '#/allow/read=feeds.example.org',
      { page: 'allow', hosts: { ...none, reads: ['feeds.example.org'] } },
    ],
    [
      '#/allow/page=localhost%3A8080&page=*',
      { page: 'allow', hosts: { ...none, pages: ['localhost'] } },
    ],
  ])('%j leads to %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('keeps apart what each host is asked for', () => {
    const hosts = { pages: ['a.org'], players: ['b.org', 'c.org'], reads: ['d.org'] };
    expect(parseRoute(`#${allowFragment(hosts)}`)).toEqual({ page: 'allow', hosts });
  });

  it('asks for ten hosts of a kind at most', () => {
    const reads = Array.from({ length: 1000 }, (_, index) => `h${index}.org`);
    const route = parseRoute(`#${allowFragment({ reads })}`);
    expect(route.page === 'allow' && route.hosts.reads).toHaveLength(10);
  });

  it.each(['', '*', '*.org', 'a b', 'a..b', '[::1]', '%2a', 'a@b.org', 'a'.repeat(300)])(
    'asks for no permission for %j, which is no host name',
    (host) => {
      expect(parseRoute(`#/allow/${host}`)).toEqual({ page: 'highlights' });
      expect(parseRoute(`#${allowFragment({ pages: [host] })}`)).toEqual({ page: 'highlights' });
    },
  );
});
