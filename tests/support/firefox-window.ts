import type { Browser } from 'puppeteer-core';

/** Puppeteer's types do not show what its Firefox speaks: WebDriver BiDi. */
interface BidiBrowser {
  connection: {
    send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  };
}

/**
 * Presses the extension's button over the tab in front, with the grant of `activeTab` that goes with it. `host` is that of
 * the extension's pages.
 */
export function pressFirefoxButton(browser: Browser, host: string): Promise<void> {
  return inFirefoxWindow(browser, press, host);
}

/** Runs a self-contained function in the window of Firefox itself, which `--remote-allow-system-access` opens. */
async function inFirefoxWindow(
  browser: Browser,
  run: (text: string) => void,
  text: string,
): Promise<void> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as { context: string }[];
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: String(run),
    arguments: [{ type: 'string', value: text }],
    target: { context: window!.context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
}

/** As Firefox's own command `_execute_action` does it; the button may hang in a menu. */
function press(host: string): void {
  const firefox = globalThis as unknown as {
    ChromeUtils: { importESModule(address: string): { ExtensionParent: ExtensionParent } };
    WebExtensionPolicy: { getByHostname(host: string): { extension: object } };
  };
  interface ExtensionParent {
    apiManager: {
      global: { browserActionFor(extension: object): { triggerAction(window: unknown): void } };
    };
  }
  const { ExtensionParent } = firefox.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = firefox.WebExtensionPolicy.getByHostname(host);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
}
