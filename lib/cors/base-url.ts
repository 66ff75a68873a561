import type { Page } from './scenario';

/** The base of relative URLs; undefined when the page has none. */
export function baseUrl(page: Page): string | undefined {
  if (page.url !== undefined) return page.url;
  return page.origin === 'null' ? undefined : `${page.origin}/`;
}
