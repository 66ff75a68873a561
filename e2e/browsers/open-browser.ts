import { openChromium } from './chromium';
import type { BrowserName, Driver, PublicPages } from './driver';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

const openers: Readonly<
  Record<BrowserName, (program: string, publicPages?: PublicPages) => Promise<Driver>>
> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

/**
 * Starts a browser with a profile of its own, thrown away when it is closed.
 * @param program path of Chromium, of Firefox, or of WebKit's MiniBrowser
 * @param publicPages WebKit, which checks no addresses, makes nothing of them
 * @throws Error when it does not start
 */
export function openBrowser(name: BrowserName, program: string, publicPages?: PublicPages): Promise<Driver> {
  return openers[name](program, publicPages);
}
