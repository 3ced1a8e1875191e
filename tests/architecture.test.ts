import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** One import statement of one source file, both as paths from the project's root. */
interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const root = join(import.meta.dirname, '..');
const core = [
  'transcript',
  'search',
  'highlights',
  'clock',
  'timemap',
  'chapters',
  'feed',
  'audio',
  'alignment',
];
const coreRooms = core.map((room) => `lib/${room}`);

/** Who may import whom, besides itself. `types` may be imported by name only. */
const rules: Record<string, { values: string[]; types: string[] }> = {
  ...Object.fromEntries(
    coreRooms.map((room) => [room, { values: coreRooms, types: ['lib/player'] }]),
  ),
  'lib/player': { values: coreRooms, types: ['lib/messaging'] },
  'lib/messaging': { values: coreRooms, types: ['lib/player'] },
  'lib/store': { values: coreRooms, types: [] },
  'lib/sources': { values: [...coreRooms, 'lib/store', 'lib/messaging'], types: [] },
  'lib/speech': { values: [...coreRooms, 'lib/store'], types: [] },
  'lib/backup': { values: [...coreRooms, 'lib/store'], types: [] },
  'lib/page': { values: [...coreRooms, 'lib/messaging', 'lib/player'], types: [] },
  'lib/background': {
    values: [...coreRooms, 'lib/messaging', 'lib/player', 'lib/backup', 'lib/store'],
    types: [],
  },
  components: {
    values: coreRooms,
    types: [
      'lib/player',
      'lib/store',
      'lib/sources',
      'lib/speech',
      'lib/backup',
      'lib/messaging',
      'public',
    ],
  },
  // Puts the rooms together into what the components ask for.
  'lib/services': {
    values: [
      ...coreRooms,
      'lib/store',
      'lib/messaging',
      'lib/player',
      'lib/sources',
      'lib/speech',
      'lib/backup',
    ],
    types: ['components'],
  },
  entrypoints: {
    values: [
      ...coreRooms,
      'components',
      'lib/background',
      'lib/messaging',
      'lib/page',
      'lib/services',
    ],
    types: [],
  },
};

/** What the pure core must not even name. */
const impure =
  /\b(?:document|window|navigator|localStorage|indexedDB)\.|\bDate\.now\(|\bfetch\(|\bMath\.random\(/;

const own = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:lib|components|entrypoints|scripts|tests)\/.*\.(?:tsx?|mjs)$/.test(path))
  .sort();
const files = own.filter((path) => /^(?:lib|components|entrypoints)\//.test(path));

function importsOf(file: string, source: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:([^'"]*?)\sfrom\s)?['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].flatMap(([, type, names, target]) => {
    const typeOnly = Boolean(type) || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names ?? '');
    if (target!.startsWith('@/')) return [{ from: file, to: target!.slice(2), typeOnly }];
    if (!target!.startsWith('.')) return [];
    return [{ from: file, to: normalize(join(dirname(file), target!)), typeOnly }];
  });
}

function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' ? `lib/${second}` : top!;
}

function breaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, typeOnly }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    const rule = rules[own];
    const allowed =
      own === other || rule?.values.includes(other) || (typeOnly && rule?.types.includes(other));
    return allowed ? [] : [`${from} -> ${to}`];
  });
}

/** Files that need each other in a circle, for more than types; the first circle found. */
function findCycle(imports: readonly Import[]): string[] | undefined {
  const edges = Map.groupBy(imports, ({ from }) => from.replace(/\.tsx?$/, ''));
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const { to, typeOnly } of edges.get(file) ?? []) {
      const cycle = typeOnly ? undefined : visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const imports = sources.flatMap(({ file, text }) => importsOf(file, text));

describe('the house', () => {
  it('has every file in a room that the rules know', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !rules[room])).toEqual([]);
  });

  it('lets rooms import only from the rooms below them', () => {
    expect(breaches(imports)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('keeps the core free of DOM, network, clock and chance', () => {
    const found = sources.filter(
      ({ file, text }) => coreRooms.includes(roomOf(file)) && impure.test(text),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('uses browser.* beyond runtime, storage and i18n only in the background', () => {
    const poor = /\bbrowser\.(?!runtime\b|storage\b|i18n\b)\w+/;
    const found = sources.filter(
      ({ file, text }) =>
        !file.startsWith('lib/background') && !/\/(?:library|panel)/.test(file) && poor.test(text),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const long = own.filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });

  it('makes nothing from strings: no HTML, no code', () => {
    const pattern = /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|new Function|\beval\(/;
    const found = sources.filter(({ text }) => pattern.test(text.replaceAll(/\/\*[^]*?\*\//g, '')));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});

describe('the architecture test itself', () => {
  it('sees a planted breach', () => {
    const source = "import { createDatabase } from '@/lib/store/database';";
    expect(breaches(importsOf('lib/page/overlay.ts', source))).toHaveLength(1);
  });

  it('tells a type from a value', () => {
    const type = "import type { Player } from '@/lib/player/player';";
    const value = "import { createMediaPlayer } from '@/lib/player/media-player';";
    expect(breaches(importsOf('components/App.tsx', type))).toEqual([]);
    expect(breaches(importsOf('components/App.tsx', value))).toHaveLength(1);
  });

  it('sees a planted cycle', () => {
    const planted = [
      ...importsOf('lib/feed/a.ts', "import { b } from './b';"),
      ...importsOf('lib/feed/b.ts', "import { a } from './a';"),
    ];
    expect(findCycle(planted)).toEqual(['lib/feed/a', 'lib/feed/b', 'lib/feed/a']);
  });
});
