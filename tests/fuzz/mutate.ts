import { pick, type Random } from '../bench/synthetic-episode';

const nasty = [
  ['-->', '->', '<v ', '<v >', '<00:01.000>', '>>', '<', '>', '&', '&amp;', '&#0;', '{\\an8}'],
  ['\0', '\r', '\n', '\r\n', '\n\n', '\t', '\f', '\v', '\u2028', ' ', '\u00A0', '\u202E'],
  ['\uD800', '\uDC00', '\uFEFF', '\u200D', '😀', 'é', '今日', 'ẞ', 'a\u0301'.repeat(9)],
  ['{', '}', '[', ']', '"', '\\', ',', ':', 'null', '{}', '[]', '-1', '1e999', '0.1', '1e-7'],
  ['"__proto__":', '"constructor":{}', '"text":', '"start":', '"words":[', '"segments":['],
  ['99:99:99,999', '00:00:00.000 --> 00:00:00.000\n', '0:12', '[0:12]', '00:60:00', '٠:١٢'],
  ['<p>', '</p>', '<cite>', '<time>', '<script>', '<!--', '<![CDATA[', '<br/>', '<p begin="1s">'],
  ['Ada: ', 'NOTE ', 'STYLE\n', 'WEBVTT\n', '[Music]', '♪', 'Mr. ', 'e.g. ', '。', '…', '! '],
].flat();

/** A few edits of a file: cut, doubled, many times repeated, swapped, overwritten or mixed with another of its kind. */
export function mutate(random: Random, file: string, other: string): string {
  let text = file;
  for (let edits = 1 + Math.floor(random() * 6); edits > 0 && text.length < longest; edits -= 1) {
    text = pick(random, mutations)(text, random, other);
  }
  return text.slice(0, longest);
}

/** Characters; a transcript of an hour has some 60,000. */
const longest = 60_000;

type Mutation = (text: string, random: Random, other: string) => string;

/** Two places in a text, mostly near each other. */
function stretch(text: string, random: Random): [number, number] {
  const from = Math.floor(random() * (text.length + 1));
  const length = Math.floor(random() ** 3 * 400);
  return [from, Math.min(text.length, from + length)];
}

function replace(text: string, random: Random, by: (part: string) => string): string {
  const [from, to] = stretch(text, random);
  return text.slice(0, from) + by(text.slice(from, to)) + text.slice(to);
}

const mutations: readonly Mutation[] = [
  (text, random) => replace(text, random, () => ''),
  (text, random) => replace(text, random, (part) => pick(random, nasty) + part),
  (text, random) => replace(text, random, () => pick(random, nasty)),
  (text, random) => replace(text, random, (part) => part + part),
  (text, random) => replace(text, random, (part) => part.repeat(Math.floor(random() * 60))),
  (text, random) =>
    replace(text, random, () => pick(random, nasty).repeat(Math.floor(random() * 400))),
  (text, random) => replace(text, random, (part) => [...part].reverse().join('')),
  (text, random) =>
    replace(text, random, (part) => part.replace(/\d/g, () => String(Math.floor(random() * 10)))),
  (text, random) =>
    replace(text, random, (part) =>
      part.replace(/\s+/g, () => pick(random, [' ', '\n', '', '\n\n', '\t'])),
    ),
  (text, random) => replace(text, random, () => String.fromCharCode(Math.floor(random() * 65_536))),
  (text, random) => text.slice(0, stretch(text, random)[0]),
  (text, random) => text.slice(stretch(text, random)[0]),
  (text, random, other) =>
    text.slice(0, stretch(text, random)[0]) + other.slice(stretch(other, random)[0]),
  (text) => text.replaceAll('\n', '\r\n'),
];
