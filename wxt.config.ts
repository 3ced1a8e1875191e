import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { hostPermissions, pageMatches } from './lib/page/sites';

/** Declared here and not in its entrypoint, which would carry the table of sites and WXT's runtime into every page. */
const scout = {
  matches: pageMatches,
  js: ['scout.js'],
  // After hydration: a node added earlier can make a whole React page render again.
  run_at: 'document_idle',
  all_frames: true,
} as const;

/** Before any script of the page, also in frames that the page's scripts fill and that have no address of their own. */
const mediaHook = {
  matches: pageMatches,
  js: ['content-scripts/media-hook.js'],
  run_at: 'document_start',
  world: 'MAIN',
  all_frames: true,
  match_origin_as_fallback: true,
} as const;

/**
 * Takes the only way to set markup out of Preact (`dangerouslySetInnerHTML`, which we do not use): so nothing we ship can,
 * and `web-ext lint` has nothing to warn of.
 */
const withoutMarkup: Plugin = {
  name: 'without-markup',
  transform: (code, id) =>
    /\/node_modules\/preact\//.test(id)
      ? { code: code.replaceAll('innerHTML', 'textContent'), map: null }
      : undefined,
};

/** What Mozilla's reviewers build the same package of (`npm run reproducible`), with what there is to read about it. */
const sources = [
  '{components,entrypoints,lib,public,store}/**',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  '*.md',
  'LICENSE',
];

/**
 * Both browsers look for `pt_PT`, then for `pt`, then for the default
 * (https://developer.chrome.com/docs/extensions/reference/api/i18n): better Brazil's Portuguese than English.
 */
const portuguese = {
  absoluteSrc: resolve('public/_locales/pt_BR/messages.json'),
  relativeDest: '_locales/pt/messages.json',
};

/**
 * What pages share comes in one file, and what is a page's own in another: each more takes an extension's page some milliseconds to
 * get, and the sidebar is to be there at once (`npm run bench -- page opening`).
 */
const inTwoFiles = { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } };

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [withoutMarkup] }),
  hooks: {
    'build:publicAssets': (_, files) => void files.push(portuguese),
    'vite:build:extendConfig'(entrypoints, { build }) {
      if (entrypoints.length > 1) Object.assign(build!.rollupOptions!.output!, inTwoFiles);
    },
  },
  zip: { includeSources: sources },
  // Without this WXT builds Firefox as Manifest V2.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    // The scout calls the page script into the pages it runs on, which needs more than `content_scripts`.
    host_permissions: [...new Set([...pageMatches, ...hostPermissions])],
    optional_host_permissions: ['*://*/*'],
    // Alt+Shift and letters that neither browser has for itself; listeners can set their own.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_commandToggle__',
      },
      'play-pause': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_keyPlay__',
      },
      'save-heard': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandSaveHeard__',
      },
    },
    action: { default_title: '__MSG_toolbarButton__' },
    // Firefox's default upgrades every request to `https:`; a speech server at home speaks `http:`.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    content_scripts: [scout, mediaHook],
    // A static address: pages with COEP never run a frame with `use_dynamic_url`.
    web_accessible_resources: [{ resources: ['sidebar.html'], matches: ['*://*/*'] }],
    ...(browser === 'firefox'
      ? {
          // Its automatic backups go to the downloads folder: it has no way to pick one.
          optional_permissions: ['downloads'],
          browser_specific_settings: {
            gecko: {
              id: 'marginear@marginear.example',
              // CSS custom highlights, which paint matches and marks, came with 140.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first that knows `data_collection_permissions` there.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
