import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../package.json';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const [, section = ''] = /## Promises\n(.*?)\n## /s.exec(text) ?? [];

/** The second cells, by the first; rows that only head others have none. */
const promises = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:-|promise )/.test(line))
  .map((line) => line.split(' | '))
  .filter(([, shown]) => shown?.trim());

const commands = promises.flatMap(([, shown]) =>
  [...shown!.matchAll(/`([^`]+)`/g)].map(([, command]) => command!),
);

/** What a command would run: a script, and what the script is asked for. */
function isThere(command: string): boolean {
  const [, script, rest = ''] = /^npm run ([\w:]+)(?: -- (.+))?$/.exec(command) ?? [];
  if (script) {
    if (!(script in packageJson.scripts)) return false;
    const [name] = rest.split(' ');
    return script !== 'bench' || existsSync(join(root, 'tests/bench', `${name}.ts`));
  }
  return /\.test\.tsx?$/.test(command) && existsSync(join(root, 'tests', command));
}

it('every promise is shown by a command or a test', () => {
  expect(promises.length).toBeGreaterThan(30);
  for (const [promise, shown] of promises) expect(shown, promise).toMatch(/`/);
});

it.each([...new Set(commands)].filter((command) => !/^npm audit|^npx /.test(command)))(
  'there is `%s`',
  (command) => {
    expect(isThere(command)).toBe(true);
  },
);
