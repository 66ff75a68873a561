import { listed } from './listed';

/** Browsers by their names in MDN's data. */
export const browsers = ['chrome', 'firefox', 'safari'] as const;
export type Browser = (typeof browsers)[number];

/** Of browsers as people know them. */
export const ownNames = { chrome: 'Chrome', firefox: 'Firefox', safari: 'Safari' } as const;

/**
 * The first release with it; `false` for none that has it without being told to; `next` is not released yet, and is
 * "preview" while no release is named.
 */
export type Support = string | false | { readonly next: string };

type SupportByBrowser = Readonly<Record<Browser, Support>>;

/** The data that `support` was read from: https://github.com/mdn/browser-compat-data */
export const compatData = { version: '8.1.9', day: '2026-11-12' } as const;

/**
 * What is said here of releases, by the feature's key in MDN's data. scripts/facts holds each against that data: the unit
 * tests against the version that is installed, `npm run facts` against the newest.
 */
export const support = {
  'api.Permissions.permission_loopback-network': { chrome: '145', firefox: '153', safari: false },
  'api.WebSocket.local_network_access': { chrome: '147', firefox: false, safari: false },
  'api.fetch.options_parameter.body.accepts_readablestream': {
    chrome: '105',
    firefox: { next: 'preview' },
    safari: { next: '27.3' },
  },
  'api.fetch.options_parameter.targetAddressSpace': { chrome: '142', firefox: false, safari: false },
  'http.headers.Access-Control-Allow-Headers.authorization_not_covered_by_wildcard': {
    chrome: false,
    firefox: false,
    safari: false,
  },
  'api.Window.fetchLater': { chrome: '135', firefox: false, safari: false },
  'http.headers.Connection-Allowlist': { chrome: '152', firefox: false, safari: false },
  'http.headers.Cross-Origin-Embedder-Policy.credentialless': {
    chrome: '96',
    firefox: '119',
    safari: false,
  },
  'http.headers.DPR': { chrome: '46', firefox: false, safari: false },
  'http.headers.Set-Cookie.Partitioned': { chrome: '114', firefox: '141', safari: '26.2' },
} as const satisfies Readonly<Record<string, SupportByBrowser>>;

/** A feature's key in MDN's data. */
export type Feature = keyof typeof support;

/** Whether a text is the key of a feature of which something is said here. */
export function isFeature(text: string): text is Feature {
  return Object.hasOwn(support, text);
}

/** What is said of a feature in one browser. */
export function supportIn(feature: Feature, browser: Browser): Support {
  return support[feature][browser];
}

/** The same as words: "Chrome since 152; not in Firefox or Safari, according to MDN's data of 2026-11-12". */
export function supportText(feature: Feature): string {
  const all = browsers.map((browser) => ({
    name: ownNames[browser],
    since: supportIn(feature, browser),
  }));
  const released = all.flatMap(({ name, since }) =>
    typeof since === 'string' ? [`${name} since ${since}`] : [],
  );
  const missing = all.filter(({ since }) => since === false).map(({ name }) => name);
  const next = all.flatMap(({ name, since }) =>
    typeof since === 'object' ? [unreleased(name, since.next)] : [],
  );
  const parts = [listed(released), ...next, notIn(missing)].filter((part) => part !== '');
  return `${parts.join('; ')}, according to MDN's data of ${compatData.day}`;
}

/** Releases that are not out yet: "a preview of Firefox", "Safari 27.3, not released yet". */
export function unreleased(name: string, next: string): string {
  return next === 'preview' ? `a preview of ${name}` : `${name} ${next}, not released yet`;
}

function notIn(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  return missing.length === browsers.length ? 'in no browser' : `not in ${missing.join(' or ')}`;
}
