import { openChromium } from './chromium';
import type { BrowserName, Driver } from './driver';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

const openers: Readonly<Record<BrowserName, (program: string) => Promise<Driver>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

/**
 * Starts a browser with a profile of its own, thrown away when it is closed.
 * @param program path of Chromium, of Firefox, or of WebKit's MiniBrowser
 * @throws Error when it does not start
 */
export function openBrowser(name: BrowserName, program: string): Promise<Driver> {
  return openers[name](program);
}
