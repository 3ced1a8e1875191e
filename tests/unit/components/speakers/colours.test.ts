import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speakerColourCount } from '@/lib/transcript/speaker-colours';

const pair = /light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/;

/** The light and the dark value of a colour in a style sheet. */
function pairAfter(sheet: string, name: string): string[] {
  const css = readFileSync(`components/${sheet}`, 'utf8');
  return pair.exec(css.slice(css.indexOf(name)))!.slice(1);
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const numbers = Array.from({ length: speakerColourCount }, (_, number) => number);
const grounds = ['--paper:', '--active:', '--sunken:'].map((name) =>
  pairAfter('shared/theme.css', name),
);
const colours = numbers.map((number) =>
  pairAfter('chapters/chapters.css', `data-colour='${number}'`),
);

describe('the colours of speakers', () => {
  it.each(numbers)('can be read on every ground, light and dark: %d', (number) => {
    for (const ground of grounds)
      for (const theme of [0, 1])
        expect(contrast(colours[number]![theme]!, ground[theme]!)).toBeGreaterThanOrEqual(4.5);
  });

  it('are all different', () => {
    expect(new Set(colours.flat()).size).toBe(2 * speakerColourCount);
  });
});
