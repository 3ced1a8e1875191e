import { describe, expect, it } from 'vitest';
import { parseRoute } from '@/components/library/route';

describe('the route of a fragment', () => {
  it.each([
    ['', { page: 'highlights' }],
    ['#/highlights', { page: 'highlights' }],
    ['#/episodes', { page: 'episodes' }],
    ['#/settings/', { page: 'settings' }],
    ['#/constructor', { page: 'highlights' }],
    ['#/allow/feeds.example.org', { page: 'allow', host: 'feeds.example.org' }],
    ['#/allow/localhost:8080', { page: 'allow', host: 'localhost' }],
  ])('%j leads to %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['', '*', '*.org', 'a b', 'a..b', '[::1]', '%2a', 'a@b.org', 'a'.repeat(300)])(
    'asks for no permission for %j, which is no host name',
    (host) => {
      expect(parseRoute(`#/allow/${host}`)).toEqual({ page: 'highlights' });
    },
  );
});
