import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'public/_locales');
const locales = readdirSync(folder);

type Messages = Record<string, { message: string }>;

const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'));

const english = messagesOf('en');

/** Languages written from the right, of those that browsers come in. */
const fromTheRight = /^(?:ar|fa|he|ur)\b/;

const tagOf = (locale: string) => locale.replace('_', '-');
const categoriesOf = (locale: string) =>
  new Intl.PluralRules(tagOf(locale)).resolvedOptions().pluralCategories;

/** What `key_few` counts; undefined where a message does not count. */
const countedBy = (key: string) => /^(\w+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];

/** The keys of English, of what counts with the plural categories of the language. */
function keysFor(locale: string): string[] {
  return Object.keys(english).flatMap((key) => {
    const base = countedBy(key);
    if (!base) return [key];
    if (!key.endsWith('_other')) return [];
    return categoriesOf(locale).map((category) => `${base}_${category}`);
  });
}

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();
const without = (message: string) => placeholders(message).filter((it) => it !== '$1');

/** What is written the same in every language: fields of a template, its fence, a name in it. */
const signs = (message: string) =>
  (message.match(/\{\{[^}]*\}\}|---|\^name|%s|https?:\/\//g) ?? []).sort();

/** Whether a message takes what its English model takes, and nothing that means something else to the browser. */
function fits(key: string, message: string): boolean {
  const base = countedBy(key);
  const model = english[base ? `${base}_other` : key]!.message;
  // Some languages have a word for the very number: "the last second".
  const taken = base ? without : placeholders;
  return (
    `${taken(message)}` === `${taken(model)}` &&
    `${signs(message)}` === `${signs(model)}` &&
    !/\$(?!\d)/.test(message)
  );
}

it('there are the languages that the README names', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const locale of locales) expect(readme).toContain(names.of(tagOf(locale)));
  expect(locales).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt_BR']));
});

describe.each(locales)('the messages of %s', (locale) => {
  const messages = messagesOf(locale);

  it('are those of English, no more and no fewer', () => {
    expect(Object.keys(messages).sort()).toEqual(keysFor(locale).sort());
  });

  it('say something', () => {
    const silent = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(silent).toEqual([]);
  });

  it('have the placeholders and signs of English', () => {
    const wrong = Object.keys(messages).filter((key) => !fits(key, messages[key]!.message));
    expect(wrong).toEqual([]);
  });

  it('name their language and its direction', () => {
    expect(messages['language']!.message).toBe(tagOf(locale));
    expect(messages['direction']!.message).toBe(fromTheRight.test(locale) ? 'rtl' : 'ltr');
  });

  it('describe the extension in as many characters as the stores take', () => {
    expect([...messages['description']!.message].length).toBeLessThanOrEqual(132);
  });
});

/** Attributes that people read or hear. */
const spoken =
  /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt|label)$/;

const address = /^(?:https?:\/\/|[\w.-]+\/)\S*$/;

/** Words in a component that are no message. */
function wordsIn(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found: string[] = [];
  const keep = (words: unknown) => {
    const said = typeof words === 'string' ? words.trim() : '';
    if (!/\p{L}{2}/u.test(said) || said in english || address.test(said)) return;
    found.push(`${file}: ${said}`);
  };
  new Visitor({
    JSXText: ({ value }) => keep(value),
    JSXAttribute({ name, value }) {
      if (value?.type === 'Literal' && spoken.test(String(name.name))) keep(value.value);
    },
    JSXElement({ children }) {
      for (const child of children) {
        if (child.type !== 'JSXExpressionContainer') continue;
        if (child.expression.type === 'Literal') keep(child.expression.value);
        if (child.expression.type === 'TemplateLiteral')
          child.expression.quasis.forEach(({ value }) => keep(value.cooked));
      }
    },
  }).visit(parseSync(file, source).program);
  return found;
}

it('components hold no words of their own', () => {
  const files = globSync('components/**/*.tsx', { cwd: root });
  expect(files.length).toBeGreaterThan(90);
  expect(files.flatMap(wordsIn)).toEqual([]);
});

it.each(globSync('entrypoints/*/index.html', { cwd: root }).map((page) => dirname(page)))(
  '%s says its language as it starts',
  (page) => {
    const scripts = globSync(`${page}/*.{ts,tsx}`, { cwd: root });
    const started = scripts.map((file) => readFileSync(join(root, file), 'utf8')).join('');
    expect(started).toContain('declareLanguage();');
  },
);
