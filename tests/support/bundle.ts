import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * A module of ours with all it imports, as a script to be run in a page of the extension: there its exports are under
 * `globalThis[name]`.
 */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(root, entry), name, formats: ['iife'] },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built.`);
  return `${output.output[0].code}\nglobalThis.${name} = ${name};`;
}
