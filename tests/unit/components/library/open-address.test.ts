import { expect, it } from 'vitest';
import { openAddress, openMoment } from '@/components/library/open-address';
import { demoPage } from '@/lib/feed/demo-page';

it.each([
  ['https://a.example/1#t=5', 'https://a.example/1#t=5'],
  [demoPage, 'demo.html'],
  [`${demoPage}#t=5&q=snails`, 'demo.html#t=5&q=snails'],
  [`${demoPage}-of-others`, `${demoPage}-of-others`],
])('%s opens %s', (address, opened) => {
  expect(openAddress(address)).toBe(opened);
});

it('a moment of the demo is one of its own page', () => {
  const quoted = { quote: 'Who won?', playbackStart: 35.2 };
  expect(openMoment(quoted, { page: demoPage })).toMatch(/^demo\.html#t=35&q=Who%20won/);
  expect(openMoment(quoted, { page: 'javascript:alert(1)' })).toBeUndefined();
});
