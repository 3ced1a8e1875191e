import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalEnclosure } from '@/lib/feed/canonical-enclosure';

const file = 'media.example.com/ferry/12/lamp.mp3';

test.each([
  `https://${file}`,
  `http://www.${file}?dest-id=1#t=4`,
  `https://dts.podtrac.com/redirect.mp3/${file}`,
  `https://www.podtrac.com/pts/redirect.mp3/${file}`,
  `https://op3.dev/e/${file}`,
  `https://op3.dev/e/https://${file}`,
  `https://op3.dev/e,pg=917393e3-1b1e/${file}`,
  `https://chtbl.com/track/A1B2/${file}`,
  `https://chrt.fm/track/A1B2/${file}`,
  `https://pdst.fm/e/${file}`,
  `https://mgln.ai/e/12/${file}`,
  `https://pscrb.fm/rss/p/${file}`,
  `https://verifi.podscribe.com/rss/p/${file}`,
  `https://swap.fm/track/A1/${file}`,
  `https://tracking.swap.fm/track/A1/${file}`,
  `https://prefix.up.audio/s/${file}`,
  `https://arttrk.com/p/A1B2/${file}`,
  `https://clrtpod.com/m/${file}`,
  `https://claritaspod.com/measure/${file}`,
  `https://media.blubrry.com/ferry/${file}`,
  `https://pdst.fm/e/chtbl.com/track/A1/dts.podtrac.com/redirect.mp3/${file}?x=1`,
  `https://anchor.fm/s/1a/podcast/play/7/https%3A%2F%2F${encodeURIComponent(file)}`,
  `https://pdrl.fm/85d46d/${file}`,
  `https://pdcn.co/e/${file}`,
  `https://pdcds.co/e/${file}`,
  `https://prfx.byspotify.com/e/play.podtrac.com/npr-12/${file}`,
  `https://p.podderapp.com/12/${file}`,
  `https://pfx.vpixl.com/A1/${file}`,
  `https://2.gum.fm/op3.dev/e/${file}`,
  `https://media.rawvoice.com/ferry/${file}`,
  `https://tracking.feedpress.it/link/1/2/${file}`,
  `https://growx.podkite.com/https/A1/${file}`,
])('finds the file in %s', (address) => {
  expect(canonicalEnclosure(address)).toBe(file);
});

test.each([
  ['https://play.example/stream?id=7&utm_source=x', 'play.example/stream?id=7'],
  ['https://media.blubrry.com/ferry/7.mp3', 'media.blubrry.com/ferry/7.mp3'],
  ['https://op3.dev/', 'op3.dev'],
  ['https://cdn.example/a%2', 'cdn.example/a%2'],
  ['blob:https://x.example/1', undefined],
  ['not an address', undefined],
])('of %s leaves %s', (address, expected) => {
  expect(canonicalEnclosure(address)).toBe(expected);
});

test('takes a canonical spelling for itself', () => {
  const part = fc.stringMatching(/^[a-z\d.%:-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const once = canonicalEnclosure(`https://op3.dev/e/${parts.join('/')}/${file}`);
      expect(once && canonicalEnclosure(`https://${once}`)).toBe(once);
    }),
  );
});
