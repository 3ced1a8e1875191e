import { browser } from 'wxt/browser';

const pageScript = '/page.js' as const;
/** Built from `entrypoints/media-hook.content.ts`. */
export const mediaHook = '/content-scripts/media-hook.js' as const;

/** Milliseconds in which a grant of `activeTab` has arrived. */
const grantDelay = 50;

/**
 * Runs the page script in one frame, and with it the hook where that may not be yet; false where the extension may not. Where
 * the listener has asked for the sidebar (`wanted`), it need not wait for what the page script finds.
 */
export async function injectPageScript(
  tabId: number,
  frameId = 0,
  wanted = false,
): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  // Frames that the page itself can look into come by the same right; the hook is in most of them already.
  const everyFrame = frameId === 0 ? { tabId, allFrames: true } : target;
  const { executeScript } = browser.scripting;
  try {
    await Promise.all([
      wanted && executeScript({ target, func: markWanted }),
      executeScript({ target: everyFrame, files: [mediaHook], world: 'MAIN' }),
      executeScript({ target, files: [pageScript] }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Read by the page script as it starts. */
function markWanted(): void {
  Object.assign(globalThis, { marginearWanted: true });
}

/**
 * The same by the right of a click. Right after it Chromium sometimes has not applied the grant yet: "Cannot access
 * contents of the page" in about one press of five, never on the second try (measured, Chromium 156).
 */
export async function injectByClick(tabId: number, wanted = false): Promise<boolean> {
  if (await injectPageScript(tabId, 0, wanted)) return true;
  await new Promise((resolve) => setTimeout(resolve, grantDelay));
  return injectPageScript(tabId, 0, wanted);
}
