import { describe, expect, it } from 'vitest';
import { parsePlain } from '@/lib/transcript/formats/plain';
import { speech } from '../rows';

describe('parsePlain', () => {
  it.each([
    ['paragraphs', speech.join('\n\n')],
    ['one paragraph', speech.join(' ')],
    ['rows that break anywhere', speech.join(' ').replace(/(.{60}\S*) /g, '$1\r\n')],
  ])('reads %s without times as one voice', (_, text) => {
    const { lines, timing, problems } = parsePlain(text);
    expect([timing, problems]).toEqual(['none', []]);
    expect(lines).toHaveLength(14);
    expect(lines.map((line) => line.text).join(' ')).toBe(speech.join(' '));
  });

  it('spreads text without times over a known length', () => {
    const { lines, timing } = parsePlain(speech.join('\n'), { duration: 60 });
    expect([timing, lines[0]?.start, lines.at(-1)?.end]).toEqual(['estimated', 0, 60]);
  });

  it('reads names without times', () => {
    const text = speech.map((line, n) => `${n % 2 ? 'BEN' : 'ADA'}: ${line}`).join('\n\n');
    expect(parsePlain(text).lines[0]).toMatchObject({ speaker: 'ADA', text: speech[0] });
  });

  it('reads marks and names', () => {
    const text = speech.map((line, n) => `[00:00:${10 + n * 6}] Ada: ${line}`).join('\n');
    const { lines, timing } = parsePlain(text);
    expect([timing, lines[0]]).toMatchObject(['interpolated', { start: 10, speaker: 'Ada' }]);
  });

  it.each([
    ['code', 'const a = [1, 2, 3].map((x) => x * 2);\n'.repeat(20)],
    ['numbers', '1,2,3,4,5. 6,7,8.\n'.repeat(40)],
    ['a list', 'Apples\nPears\nPlums\n'.repeat(30)],
    ['an error', 'Error 404. The file was not found.'],
    ['base64', 'aGVsbG8gd29ybGQK'.repeat(60)],
    ['nothing', ''],
  ])('finds no transcript in %s', (_, text) => {
    expect(parsePlain(text)).toMatchObject({ lines: [], timing: 'none' });
  });
});
