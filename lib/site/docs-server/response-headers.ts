import { contentSecurityPolicy, embedAncestors } from '../content-security-policy';

/** What is known of a response of the docs before it is sent. */
export type DocsResponseFacts = {
  readonly status: number;
  /** The request's canonical path; null where it has none. */
  readonly path: string | null;
  /** Whether request headers chose what is in it, and not its address alone. */
  readonly isVariant: boolean;
  /** Of the inline scripts of a page that was made for this request; null for any other. */
  readonly nonce: string | null;
  /** As the app wrote them; null where it did not. */
  readonly contentType: string | null;
  readonly cacheControl: string | null;
  /** Whether the app gave it a Content-Security-Policy of its own. */
  readonly hasPolicy: boolean;
};

export type DocsPolicies = {
  /** Hashes of each page's inline scripts by its path, as `hashesByPath` gives them. */
  readonly hashes: ReadonlyMap<string, readonly string[]>;
  /** Origins to which pages may connect, besides their own. */
  readonly connectOrigins: readonly string[];
  /** Origins that may embed the embed pages, as `SiteConfig` has them. */
  readonly embedOrigins: readonly string[];
};

/** Features that no page of the docs uses; `local-network-access` is left out, for runs at a reader's own server. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const permissionsPolicy = unusedFeatures.map((feature) => `${feature}=()`).join(', ');

/** A shared cache may keep a page for this long; a deploy is seen everywhere after it. */
const sharedCacheSeconds = 60;

const builtFiles = '/_next/static/';

/** The script of embeds under an address that names its very bytes, and under one that stays. */
const versionedScripts = '/embed-script/';
const embedScript = '/embed.js';

function isForOthers(path: string | null): boolean {
  return path === '/frame' || path === embedScript || path?.startsWith(versionedScripts) === true;
}

/** The pages that other sites may embed; all others are in no frame. */
const embedPages = '/embed/';

/** What is neither page nor frame runs nothing, also when it is opened by itself. */
const policyOfFiles = "default-src 'none'; frame-ancestors 'none'";

/** A worker that a built script starts may load the site's other scripts, and connect to nothing, its own origin included. */
const policyOfWorkers = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/** The headers that a response of the docs origin gets, whatever it is; they replace the app's own of the same name. */
export function docsHeaders(
  facts: DocsResponseFacts,
  policies: DocsPolicies,
): readonly (readonly [name: string, value: string])[] {
  return [
    ...(facts.hasPolicy ? [] : [['Content-Security-Policy', policyOf(facts, policies)] as const]),
    ['Cache-Control', cacheControlOf(facts)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', permissionsPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Pages of other origins, sandboxed ones of the site too, are shown how a request to a frame's address goes.
    ['Cross-Origin-Resource-Policy', isForOthers(facts.path) ? 'cross-origin' : 'same-origin'],
  ];
}

function policyOf({ status, path, contentType, nonce }: DocsResponseFacts, policies: DocsPolicies): string {
  const { hashes, connectOrigins, embedOrigins } = policies;
  const own = path === null || (status !== 200 && status !== 304) ? undefined : hashes.get(path);
  const ancestors = path?.startsWith(embedPages) === true ? embedAncestors(embedOrigins) : undefined;
  if (own !== undefined) return contentSecurityPolicy(own, connectOrigins, ancestors);
  if (path?.startsWith(builtFiles) === true && path.endsWith('.js')) return policyOfWorkers;
  if (contentType === null || !/^text\/html\b/i.test(contentType)) return policyOfFiles;
  const errorPage = status >= 500 ? '/_global-error' : '/_not-found';
  const ofEveryPage = hashes.get(errorPage) ?? [];
  return nonce === null
    ? contentSecurityPolicy(ofEveryPage, connectOrigins)
    : contentSecurityPolicy([`'nonce-${nonce}'`, ...ofEveryPage], []);
}

/**
 * Only what its address alone decides is shared, and no error: caches may take differently written paths for one.
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-4
 */
function cacheControlOf({ status, path, isVariant, cacheControl }: DocsResponseFacts): string {
  const isFound = status === 200 || status === 206 || status === 304;
  if (!isFound || path === null || path.includes('%') || isVariant || cacheControl === null)
    return 'no-store';
  if (/\b(?:no-store|private)\b/i.test(cacheControl)) return 'no-store';
  if (path.startsWith(builtFiles) || path.startsWith(versionedScripts)) return cacheControl;
  return `public, max-age=0, s-maxage=${sharedCacheSeconds}`;
}
