import { escapeAttribute } from '../http/escape-attribute';
import { formatParameters, type Parameter } from '../permalink/parameters';

const heights: ReadonlyMap<string, number> = new Map([
  ['diagnose', 760],
  ['error', 900],
]);
/** By the least width from which a request needs no more, in CSS pixels. */
const ordinaryHeights = [
  [700, 460],
  [360, 540],
  [0, 610],
] as const;

/** Permissions policy of a frame with an embed page. @see https://w3c.github.io/webappsec-permissions-policy/#iframe-allow-attribute */
export const framePermissions = 'clipboard-write; local-network; loopback-network';

/**
 * CSS pixels to reserve for an embed page.
 * @param path after `/embed/`: a scenario's id, "checker" or "error/csp"
 * @param widthOf gives the width that it will have, in CSS pixels; absent, or 0: not known
 */
export function heightOf(path: string, widthOf = () => 0): number {
  return heights.get(path.split('/')[0] ?? '') ?? ordinaryHeightOf(widthOf());
}

function ordinaryHeightOf(width: number): number {
  const [widest] = ordinaryHeights;
  const [, height] = (width > 0 && ordinaryHeights.find(([least]) => width >= least)) || widest;
  return height;
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
