import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';
import { openDevtoolsPage } from './devtools-page';
import type { Driver } from './driver';
import { within } from './within';

const loadMs = 30_000;
const closeMs = 5000;

/** Starts Chromium under Playwright, with a page whose requests nobody is told of: reporting each cost a tenth of a run's work. */
export async function openChromium(program: string): Promise<Driver> {
  const browser = await chromium.launch({ ...launchOptions(program), timeout: 60_000 });
  const page = await openDevtoolsPage(browser);
  return {
    name: 'chromium',
    version: browser.version(),
    open: (url) => within(`Opening ${url} in Chromium`, loadMs, page.open(url)),
    call: (name, argument, timeoutMs) =>
      within(
        `${name}() in Chromium`,
        timeoutMs,
        page.evaluate(
          `Promise.resolve(window[${JSON.stringify(name)}](${JSON.stringify(argument)})).then(JSON.stringify)`,
        ),
      ),
    close: () => within('Closing Chromium', closeMs, browser.close()).catch(() => undefined),
  };
}
