import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

interface OwnScript {
  js: ScriptPublicPath[];
  matches: string[];
  run_at?: 'document_start' | 'document_end' | 'document_idle';
  all_frames?: boolean;
  world?: 'ISOLATED' | 'MAIN';
  match_origin_as_fallback?: boolean;
}

/** The content scripts of the manifest. What the listener allows later runs the same. */
export function ownScripts(): OwnScript[] {
  // The types that WXT has lag behind the manifest.
  return (browser.runtime.getManifest().content_scripts ?? []) as OwnScript[];
}
