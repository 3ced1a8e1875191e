import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** Of the manifest; the types that WXT has lag behind. Firefox fills what is absent with null, and makes paths addresses. */
interface ManifestScript {
  js: string[];
  matches: string[];
  run_at: 'document_start' | 'document_end' | 'document_idle' | null;
  all_frames: boolean | null;
  world: 'ISOLATED' | 'MAIN' | null;
  match_origin_as_fallback: boolean | null;
}

/** The content scripts of the manifest, as `scripting` wants them. What the listener allows later runs the same. */
export function ownScripts() {
  const scripts = (browser.runtime.getManifest().content_scripts ?? []) as ManifestScript[];
  return scripts.map((script) => ({
    js: script.js.map(pathOf),
    matches: script.matches,
    runAt: script.run_at ?? undefined,
    allFrames: script.all_frames ?? undefined,
    world: script.world ?? undefined,
    matchOriginAsFallback: script.match_origin_as_fallback ?? undefined,
  }));
}

function pathOf(file: string): ScriptPublicPath {
  return new URL(file, browser.runtime.getURL('/')).pathname as ScriptPublicPath;
}
