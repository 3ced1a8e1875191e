import { expect, it } from 'vitest';
import { isSound } from '@/lib/transcript/lines/sounds';

it.each([
  '[Music]',
  '[ Silence ]',
  '[MUSIC] [APPLAUSE]',
  '[BLANK_AUDIO]',
  '[soft piano music.]',
  '*laughs*',
  '(LAUGHTER)',
  '(SOUNDBITE OF BELLS)',
  '(upbeat music)',
  '(Applause.)',
  '♪',
  '♪ oh my love ♪',
  '🎵',
])('hears a sound in %j', (text) => expect(isSound(text)).toBe(true));

it.each([
  'Music',
  '(I think so.)',
  '[Ada]: we go',
  'We go [laughs]',
  '[Music] We go.',
  '[00:12]',
  '(0:12)',
  '(and then we left)',
  '',
  '()',
  '[]',
  '5 * 3 * 2',
  '(2024)',
])('hears speech in %j', (text) => expect(isSound(text)).toBe(false));
