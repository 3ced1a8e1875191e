import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const always = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** Ways to run text, or to have a page made of it. */
const runsText =
  /\beval\(|new Function|importScripts|document\.write|insertAdjacentHTML|(?:inner|outer)HTML|srcdoc/g;
const foreignCode = /(?:import\(|from|import|new Worker\()\s*["'`](?:https?:)?\/\//g;

describe.each([
  ['chrome-mv3', [...always, 'sidePanel'], []],
  ['firefox-mv3', always, ['downloads']],
])('the package %s', (build, permissions, optional) => {
  const folder = join('.output', build);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const ofType = (type: string) => files.filter((file) => file.endsWith(type));
  const manifest = JSON.parse(read('manifest.json'));

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions.sort()).toEqual(permissions.sort());
    expect(manifest.optional_permissions ?? []).toEqual(optional);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.host_permissions).not.toContain('*://*/*');
  });

  it('lets pages have the sidebar’s frame alone, and lets nobody speak to it from outside', () => {
    const [resource, ...others] = manifest.web_accessible_resources;
    expect(resource.resources).toEqual(['sidebar.html']);
    expect(others).toEqual([]);
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('holds nothing but scripts, pages, styles, icons and texts, and no address to be updated from', () => {
    const needed =
      /^manifest\.json$|\.(?:js|html|css)$|^icon\/\d+\.png$|^demo\.mp3$|^_locales\/\w+\/messages\.json$/;
    const others = files.filter(
      (file) => statSync(join(folder, file)).isFile() && !needed.test(file),
    );
    expect(others).toEqual([]);
    expect(manifest).not.toHaveProperty('update_url');
    expect(manifest).not.toHaveProperty('key');
  });

  it('speaks Brazil’s Portuguese to all who read Portuguese', () => {
    expect(read('_locales/pt/messages.json')).toBe(read('_locales/pt_BR/messages.json'));
  });

  it('runs no code but its own', () => {
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toBe("script-src 'self'; object-src 'self'");
    for (const page of ofType('.html')) {
      expect(read(page)).not.toMatch(/(?:src|href)="(?!\/)|<script(?![^>]*\bsrc="\/)|\son\w+=/);
    }
    const scripts = ofType('.js').map(read);
    expect(scripts.flatMap((code) => code.match(runsText) ?? [])).toEqual([]);
    expect(scripts.flatMap((code) => code.match(foreignCode) ?? [])).toEqual([]);
  });
});
