import { escapeAttribute } from '../http/escape-attribute';
import { formatParameters, type Parameter } from '../permalink/parameters';

const heights: Readonly<Record<string, number>> = { diagnose: 760, error: 900 };
const ordinaryHeight = 460;

/** Permissions policy of a frame with an embed page. @see https://w3c.github.io/webappsec-permissions-policy/#iframe-allow-attribute */
export const framePermissions = 'clipboard-write; local-network-access';

/**
 * CSS pixels to reserve for an embed page.
 * @param path after `/embed/`: a scenario's id, "checker" or "error/csp"
 */
export function heightOf(path: string): number {
  return heights[path.split('/')[0] ?? ''] ?? ordinaryHeight;
}

/**
 * The URL of an embed page.
 * @param request what its request is, as the parameters of a permalink; none: as the page has it
 * @param theme null: the reader's
 */
export function embedPageUrl(
  docsOrigin: string,
  path: string,
  request: readonly Parameter[],
  theme: 'light' | 'dark' | null,
): string {
  const query = theme === null ? '' : `?theme=${theme}`;
  const fragment = request.length === 0 ? '' : `#v1&${formatParameters(request)}`;
  return `${docsOrigin}/embed/${path}${query}${fragment}`;
}

/** A frame with an embed page, as HTML. @param width in CSS pixels, or as a percentage */
export function frameMarkup(url: string, title: string, width: number | '100%', height: number): string {
  return `<iframe src="${escapeAttribute(url)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" loading="lazy" allow="${framePermissions}"></iframe>`;
}
