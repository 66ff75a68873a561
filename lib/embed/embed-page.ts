import { escapeAttribute } from '../http/escape-attribute';
import { formatParameters, type Parameter } from '../permalink/parameters';

/**
 * About what nine of ten embed pages of a kind need, in CSS pixels, where they are 700, 500 and 360 of them wide or wider, and
 * where they are not. An error's text is longer: of that it is the beginning.
 */
const heights = {
  scenario: [460, 570, 630, 700],
  // It says which page makes the request.
  scenarioInPage: [460, 630, 690, 780],
  // It says what the server has to send, to a preflight too.
  request: [500, 650, 730, 830],
  preflightedRequest: [750, 920, 1030, 1160],
  diagnose: [760, 860, 900, 980],
  error: [900, 900, 900, 900],
} as const;

export type EmbedKind = keyof typeof heights;

/** Permissions policy of a frame with an embed page. @see https://w3c.github.io/webappsec-permissions-policy/#iframe-allow-attribute */
export const framePermissions = 'clipboard-write; local-network; loopback-network';

/** What an embed page shows in a frame of the docs. @param path after `/embed/`: a scenario's id, "checker" or "error/csp" */
export function kindOf(path: string): EmbedKind {
  const [first] = path.split('/');
  return first === 'diagnose' || first === 'error' || first === 'request' ? first : 'scenario';
}

/**
 * CSS pixels to reserve for an embed page.
 * @param width that it will have, in CSS pixels; 0: not known
 */
export function heightOf(kind: EmbedKind, width: number): number {
  const [widest, wide, narrow, narrowest] = heights[kind];
  if (width === 0 || width >= 700) return widest;
  if (width >= 500) return wide;
  return width >= 360 ? narrow : narrowest;
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
