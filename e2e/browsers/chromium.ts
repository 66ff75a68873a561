import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';
import { openDevtoolsPage } from './devtools-page';
import type { Driver, PublicPages } from './driver';
import { within } from './within';

const loadMs = 30_000;
const closeMs = 5000;

/** Starts Chromium under Playwright, with a page whose requests nobody is told of: reporting each cost a tenth of a run's work. */
export async function openChromium(program: string, publicPages?: PublicPages): Promise<Driver> {
  const { args, ...options } = launchOptions(program);
  const browser = await chromium.launch({
    ...options,
    args: [...args, ...(publicPages ? [addressSpaceOverrides(publicPages)] : [])],
    timeout: 60_000,
  });
  const page = await openDevtoolsPage(browser, publicPages?.permission);
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

/** @see https://source.chromium.org/chromium/chromium/src/+/main:services/network/public/cpp/network_switches.cc */
function addressSpaceOverrides({ ports }: PublicPages): string {
  const overrides = ports.flatMap((port) => [`127.0.0.1:${port}=public`, `[::1]:${port}=public`]);
  return `--ip-address-space-overrides=${overrides.join(',')}`;
}
