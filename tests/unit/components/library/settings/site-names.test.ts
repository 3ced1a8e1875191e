import { expect, it } from 'vitest';
import { siteNames } from '@/components/library/settings/site-names';

it.each([
  [['https://podscripts.co/*'], ['podscripts.co']],
  [
    ['https://www.podchaser.com/*', 'https://*.transistor.fm/*'],
    ['podchaser.com', 'transistor.fm'],
  ],
  [['https://a.org/x/*', '*://a.org/*'], ['a.org']],
  [['*://*/*', '<all_urls>', 'file:///*'], []],
])('%j are the sites %j', (patterns, names) => {
  expect(siteNames(patterns)).toEqual(names);
});
