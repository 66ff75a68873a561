import type { Engine } from '../../cors/profile';

/** The engine behind a User-Agent; null for what is no browser, such as curl. */
export function engineOfUserAgent(userAgent: string): Engine | null {
  if (/\b(?:FxiOS|CriOS|EdgiOS|OPiOS)\//.test(userAgent)) return 'webkit';
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  if (/\b(?:Chrome|Chromium|HeadlessChrome)\//.test(userAgent)) return 'chromium';
  return /\bAppleWebKit\/.*\bSafari\//.test(userAgent) ? 'webkit' : null;
}
