import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';
import type { Driver } from './driver';
import { within } from './within';

const loadMs = 30_000;
const closeMs = 5000;

/** Starts Chromium under Playwright, without any of its request interception. */
export async function openChromium(program: string): Promise<Driver> {
  const browser = await chromium.launch({ ...launchOptions(program), timeout: 60_000 });
  const page = await browser.newPage();
  return {
    name: 'chromium',
    version: browser.version(),
    open: async (url) => {
      await page.goto(url, { timeout: loadMs });
    },
    call: (name, argument, timeoutMs) =>
      within(
        `${name}() in Chromium`,
        timeoutMs,
        page.evaluate(
          async (given) => {
            const called: unknown = Reflect.get(window, given.name);
            if (typeof called !== 'function') throw new Error(`The page has no ${given.name}().`);
            return String(await Reflect.apply(called, window, [given.argument]));
          },
          { name, argument },
        ),
      ),
    close: () => within('Closing Chromium', closeMs, browser.close()).catch(() => undefined),
  };
}
