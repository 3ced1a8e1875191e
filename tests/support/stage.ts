import { afterAll, beforeAll } from 'vitest';
import { launchChromium, launchFirefox, type BrowserOptions, type Launched } from './browsers.ts';
import { startInternet, type Internet } from './internet.ts';
import { demoSites } from './site.ts';

export type BrowserName = 'chromium' | 'firefox';

const browsers = {
  chromium: { launch: launchChromium, extension: '.output/chrome-mv3' },
  firefox: { launch: launchFirefox, extension: '.output/firefox-mv3' },
};

export function launchBrowser(
  name: BrowserName,
  internet: Internet,
  options: Partial<BrowserOptions> = {},
): Promise<Launched> {
  const { launch, extension } = browsers[name];
  return launch({ extension, proxyPort: internet.port, ...options });
}

/** One internet and one browser for all tests of a file or a `describe`; set when the tests run. */
export function useStage(name: BrowserName, options: Partial<BrowserOptions> = {}) {
  const stage = {} as { internet: Internet; launched: Launched };
  beforeAll(async () => {
    stage.internet = await startInternet(demoSites());
    stage.launched = await launchBrowser(name, stage.internet, options);
  });
  afterAll(async () => {
    await stage.launched?.close();
    await stage.internet?.close();
  });
  return stage;
}
