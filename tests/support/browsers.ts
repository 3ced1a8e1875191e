import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launch, type Browser, type Frame, type LaunchOptions, type Page } from 'puppeteer-core';
import { untilAnswers } from './answering-frame.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { pressFirefoxButton } from './firefox-window.ts';

export interface BrowserOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Port of the local internet's proxy. */
  proxyPort: number;
  /** A folder kept between launches, as a listener's profile is; a new one each time when absent. */
  userDataDir?: string;
  /** True unless said otherwise. */
  headless?: boolean;
  /** CSS pixels of the page. */
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** More for Chromium's command line. */
  args?: readonly string[];
  /** Hidden tabs rest, as a listener's do; drivers keep them awake. */
  rests?: boolean;
  /** Tabs count as audible when they play; else Chromium is muted. */
  audible?: boolean;
  /** Chromium tells what a screen reader would get, out of sight too. */
  screenReader?: boolean;
  /** Leaves the page open that a new listener is welcomed with; else it is closed, since it would cover what tests open. */
  welcome?: boolean;
}

/** A browser with the extension in it, on the local internet. */
export interface Launched {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const defaultSize = { width: 1280, height: 800 };

/** Starts Chromium (`CHROMIUM_PATH`). The extension keeps its id, which comes from its folder's path. */
export async function launchChromium(options: BrowserOptions): Promise<Launched> {
  const { extension, proxyPort, size = defaultSize, colorScheme = 'light' } = options;
  const isNew = isNewProfile(options);
  const browser = await launch({
    ...commonOptions(options, 'CHROMIUM_PATH'),
    browser: 'chrome',
    // Loading an extension over the protocol is refused on a socket.
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: [
      ...(options.audible ? ['--mute-audio'] : []),
      ...(options.rests ? wakefulness : []),
    ],
    args: [
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--window-size=${size.width},${size.height}`,
      `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
      '--autoplay-policy=no-user-gesture-required',
      ...(options.args ?? []),
      ...(options.screenReader ? ['--force-renderer-accessibility'] : []),
      '--disable-component-update',
      '--disable-quic',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  // Not by `enableExtensions: [path]`: Puppeteer 25 does not wait for that to be done.
  const id = await browser.installExtension(resolve(extension));
  const origin = `chrome-extension://${id}`;
  await backgroundReady(browser, origin);
  if (isNew) await welcomed(browser, options);
  return launched('chromium', browser, origin);
}

/**
 * Starts Firefox (`FIREFOX_PATH`). The extension is a temporary one, as Firefox asks of unsigned ones,
 * but keeps its address and data when `userDataDir` is opened again.
 */
export async function launchFirefox(options: BrowserOptions): Promise<Launched> {
  const { extension, proxyPort, size = defaultSize, colorScheme = 'light' } = options;
  const isNew = isNewProfile(options);
  const uuid = '6d617267-696e-4561-b269-6e73696465e5';
  const browser = await launch({
    ...commonOptions(options, 'FIREFOX_PATH'),
    browser: 'firefox',
    // Without it Firefox refuses to open an extension's page in a tab.
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: {
      ...firefoxPreferences({ proxyPort, colorScheme, silent: options.headless !== false }),
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: uuid }),
    },
  });
  await browser.installExtension(resolve(extension));
  if (isNew) await welcomed(browser, options);
  return launched('firefox', browser, `moz-extension://${uuid}`);
}

const wakefulness = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function commonOptions(options: BrowserOptions, variable: string): LaunchOptions {
  const { headless = true, size = defaultSize, userDataDir } = options;
  const executablePath = process.env[variable];
  if (!executablePath) throw new Error(`${variable} is not set: run through scripts/setup.mjs.`);
  return {
    executablePath,
    headless,
    userDataDir,
    acceptInsecureCerts: true,
    defaultViewport: headless ? size : null,
  };
}

/** An action triggered before the service worker has run once can be lost. */
async function backgroundReady(browser: Browser, origin: string): Promise<void> {
  const target = await browser.waitForTarget(
    (it) => it.type() === 'service_worker' && it.url().startsWith(origin),
  );
  await (await target.worker())?.evaluate('true');
}

function isNewProfile({ userDataDir }: BrowserOptions): boolean {
  return !userDataDir || !existsSync(userDataDir) || readdirSync(userDataDir).length === 0;
}

/** Waits for the tab in which a new listener is welcomed; it is the second, and has no address yet in Firefox. */
async function welcomed(browser: Browser, { welcome }: BrowserOptions): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const [, page] = await browser.pages();
    if (page) return welcome ? undefined : page.close();
    await setTimeout(10);
  }
  throw new Error('Nobody was welcomed.');
}

function launched(name: Launched['name'], browser: Browser, origin: string): Launched {
  return { name, browser, origin, close: () => browser.close() };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`The manifest in ${extension} has no gecko id.`);
  return id;
}

/** The sidebar in `page`, wherever its frame hangs, a closed shadow root included. */
export async function sidebarFrame(page: Page, timeout = 20_000): Promise<Frame> {
  const deadline = performance.now() + timeout;
  while (performance.now() < deadline) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && sidebarAddress.test(await addressOf(frame)))
        return untilAnswers(page, frame).then(() => frame);
    }
    await setTimeout(50);
  }
  throw new Error(`No sidebar within ${timeout} ms in ${page.url()}.`);
}

const sidebarAddress = /^[a-z]+-extension:\/\/[^/]+\/sidebar\.html/;

/** Firefox does not tell Puppeteer that a frame went to an extension's page: `url()` stays about:blank. */
async function addressOf(frame: Frame): Promise<string> {
  if (frame.url().includes('-extension://')) return frame.url();
  return frame.evaluate(() => location.href).catch(() => '');
}

/** Presses the toolbar button over `page`, with the grant of `activeTab` that goes with it. */
export async function pressToolbarButton(launched: Launched, page: Page): Promise<void> {
  const { name, browser, origin } = launched;
  const { host } = new URL(origin);
  await page.bringToFront();
  if (name === 'firefox') return pressFirefoxButton(browser, host);
  const extension = (await browser.extensions()).get(host);
  if (!extension) throw new Error(`${origin} is not loaded.`);
  await page.triggerExtensionAction(extension);
}

/**
 * Has Chromium give what the extension asks for, as Firefox does by a preference: nobody could press the browser's own
 * prompt. Hosts that were withheld and given back, all of them, are granted without one.
 */
export async function acceptPermissionPrompts({ name, browser, origin }: Launched): Promise<void> {
  if (name === 'firefox') return;
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    await developerPrivate.updateExtensionConfiguration({
      extensionId,
      hostAccess: 'ON_SPECIFIC_SITES',
    });
    await developerPrivate.addHostPermission(extensionId, '*://*/*');
  }, new URL(origin).host);
  await page.close();
}

/** What Chromium's own page of extensions works with. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(changes: object): Promise<void>;
      addHostPermission(extensionId: string, host: string): Promise<void>;
    };
  };
}

/** Opens a page of the extension in a new tab, e.g. `library.html#highlights`. */
export async function openExtensionPage(
  { browser, origin }: Launched,
  path: string,
): Promise<Page> {
  const page = await browser.newPage();
  // Firefox tells nothing about an extension's page, so no event is waited for but the page is asked.
  const go = () => page.goto(`${origin}/${path}`, { waitUntil: [] });
  // In a profile that is opened again its extension may take a moment: NS_ERROR_NOT_AVAILABLE.
  await go().catch(() => setTimeout(1000).then(go));
  await page.waitForFunction(
    (start) => location.href.startsWith(start) && document.readyState === 'complete',
    { polling: 50 },
    origin,
  );
  return page;
}
