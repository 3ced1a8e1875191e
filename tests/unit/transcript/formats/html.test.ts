import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/lib/transcript/formats/html';
import { speech } from '../rows';
import { expectSound } from '../sound';

const turns = speech.map((text, n) => ({
  name: n % 2 ? 'Kim' : 'Jo',
  time: `0:${10 + n * 6}`,
  text: `${text} &amp; so on`,
}));
type Turn = (typeof turns)[number];
const cite = ({ name }: Turn) => `<cite>${name}:</cite>`;
const time = ({ time: mark }: Turn) => `<time>${mark}</time>`;
const p = ({ text }: Turn) => `<p>${text}</p>`;
const file = (write: (turn: Turn) => string) => turns.map(write).join('\n');

/** The standard's own file, where it stands beside the checkout. */
const example = '../shared/reference/podcasting20/transcripts-example.html';

describe('parseHtml', () => {
  it.each([
    ['cite, time, p', file((turn) => cite(turn) + time(turn) + p(turn))],
    ['time, cite, p', file((turn) => time(turn) + cite(turn) + p(turn))],
    ['p, cite, time', file((turn) => p(turn) + cite(turn) + time(turn))],
    ['p, time, cite', file((turn) => p(turn) + time(turn) + cite(turn))],
    ['cite and time within p', file((turn) => `<p>${cite(turn)} ${time(turn)} ${turn.text}</p>`)],
    ['bare text', file((turn) => `${cite(turn)}${time(turn)} ${turn.text}<br>`)],
    [
      'two paragraphs',
      file((turn) => `${cite(turn)}${time(turn)}<p>${turn.text.replace('. ', '.</p><p>')}</p>`),
    ],
    [
      'a whole document',
      `<!DOCTYPE html><html><head><title>X</title><style>p{}</style></head><body><h1>Night Ferry</h1>${file((turn) => cite(turn) + time(turn) + p(turn))}<script>x("<p>")</script></body></html>`,
    ],
    [
      'capital letters',
      file((turn) => cite(turn) + time(turn) + p(turn)).replace(/<\/?\w+/g, (tag) =>
        tag.toUpperCase(),
      ),
    ],
  ])('reads the namespace form with %s', (_, html) => {
    const { lines, timing } = parseHtml(html);
    expect(timing).toBe('interpolated');
    expect(lines[0]).toMatchObject({ start: 10, speaker: 'Jo' });
    const said = lines.map(({ text }) => text).join(' ');
    expect(said).toBe(speech.map((text) => `${text} & so on`).join(' '));
    const lastKim = lines.findLast(({ speaker }) => speaker === 'Kim');
    expect(lastKim?.start).toBeGreaterThanOrEqual(52);
  });

  it.runIf(existsSync(example))('reads the example file of the namespace', () => {
    const { lines, problems, timing } = parseHtml(readFileSync(example, 'utf8'));
    expect([problems, timing]).toEqual([[], 'interpolated']);
    expect(new Set(lines.map(({ speaker }) => speaker))).toEqual(
      new Set(['Travis', 'Sarah', 'Gilon']),
    );
    expect(lines.find(({ speaker }) => speaker === 'Sarah')?.start).toBe(53);
  });

  it.each([
    ['without a length has no times', undefined, 'none'],
    ['is spread over the length', 60, 'estimated'],
  ])('of names and no times %s', (_, duration, timing) => {
    const parsed = parseHtml(
      file((turn) => cite(turn) + p(turn)),
      { duration },
    );
    expect(parsed.timing).toBe(timing);
    expect(parsed.lines[0]).toMatchObject({ start: 0, speaker: 'Jo' });
    if (duration) expect(parsed.lines.at(-1)?.end).toBe(duration);
  });

  it('reads paragraphs that begin with names', () => {
    const { lines } = parseHtml(
      file(({ name, text }) => `<p><strong>${name}:</strong> ${text}</p>`),
    );
    expect(lines[0]).toMatchObject({ speaker: 'Jo', text: `${speech[0]} & so on` });
  });

  it('reads plain paragraphs of a bare document as one voice', () => {
    const { lines, timing } = parseHtml(`<html><body>${file(p)}</body></html>`);
    expect([lines.length, timing]).toEqual([14, 'none']);
  });

  it.each([
    ['with ends', '<p begin="00:00:01.000" end="00:00:03.500">', [1, 3.5]],
    ['with lengths', '<p begin="1s" dur="2500ms">', [1, 3.5]],
    ['with frames', '<p begin="00:00:01:12" end="00:00:03:10">', [1, 3]],
  ])('reads TTML %s', (_, open, times) => {
    const { lines, timing } = parseHtml(
      `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><head><title>t</title></head><body><div>${open}The tide<br/>was out.</p></div></body></tt>`,
    );
    expect(timing).toBe('cue');
    expect(lines).toEqual([{ start: times[0], end: times[1], text: 'The tide was out.' }]);
  });

  const prose = `<p>${speech.join('</p><p>')}</p>`;
  it.each([
    [
      'an error page',
      '<html><head><title>404</title></head><body><h1>Not found</h1><p>Sorry. It moved. Try again.</p></body></html>',
    ],
    [
      'a sign-in page',
      `<html><body><form action="/login"><input type="password"></form>${prose}</body></html>`,
    ],
    ['a page of a site', `<html><body><nav><a href="/">Home</a></nav>${prose}</body></html>`],
    [
      'a refusal in prose',
      '<h1>403 Forbidden</h1><p>Access denied. You must sign in to see this file, or ask the owner for it. Try again later. The request was logged with the number given below.</p>',
    ],
    ['a script', '<script>document.write("<p>Hello. There. You.</p>")</script>'],
    ['nothing', '<html></html>'],
    ['a feed', '<rss><channel><item><title>One. Two. Three.</title></item></channel></rss>'],
  ])('finds no transcript in %s', (_, html) => {
    const parsed = parseHtml(html);
    expect(parsed.lines).toEqual([]);
    expectSound(parsed);
  });
});
