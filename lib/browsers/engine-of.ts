import type { Engine } from '../cors/profile';

/** The engine behind a browser's name as `browserName` gives it; null when it is not one of the three. */
export function engineOf(browser: string): Engine | null {
  if (/^(?:Chromium|Edge)\b/.test(browser)) return 'chromium';
  if (browser.startsWith('Firefox')) return 'firefox';
  if (browser.startsWith('Safari')) return 'webkit';
  return null;
}
