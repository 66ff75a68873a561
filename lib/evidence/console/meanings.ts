import type { BlockKind } from '../../cors/block';

/** Why a request failed, where CORS has no part in it. */
export type NotCors =
  | 'name-not-resolved'
  | 'certificate'
  | 'no-connection'
  | 'offline'
  | 'protocol'
  | 'blocked-by-client'
  | 'opaque-response-blocking'
  | 'service-worker'
  | 'connection-allowlist'
  | 'not-a-browser'
  | 'wrong-host'
  | 'proxy-login'
  | 'referrer-policy'
  | 'upgraded-to-https'
  | 'mixed-content-upgraded'
  | 'forbidden-header'
  | 'canvas'
  | 'cookie';

/**
 * What a message tells. `block`: a request or its response was withheld, of the first kind most likely, or of one of the
 * others, which the line alone can't tell apart. `not-told`: a request failed, and this line doesn't say why.
 * `not-cors`: it failed for a reason that CORS has no part in. `notice`: nothing was blocked.
 */
export type Meaning =
  | { readonly is: 'block'; readonly kinds: readonly [BlockKind, ...BlockKind[]] }
  | { readonly is: 'not-told' }
  | { readonly is: 'not-cors'; readonly cause: NotCors }
  | { readonly is: 'notice' };

/** A meaning, with the addresses of the pages that explain it, best first. */
export type ExplainedMeaning = Meaning & { readonly pages: readonly string[] };

const looksLikeCors = '/guide/errors-that-look-like-cors';
/** Which one line to look for, and where, in each browser. */
export const triagePage = looksLikeCors;

const network = '/errors/network';
const policies = '/guide/content-security-policy';

function block(kind: BlockKind, ...others: readonly BlockKind[]): ExplainedMeaning {
  return { is: 'block', kinds: [kind, ...others], pages: [kind, ...others].map((each) => `/errors/${each}`) };
}

function notCors(cause: NotCors, ...pages: readonly string[]): ExplainedMeaning {
  return { is: 'not-cors', cause, pages };
}

function notice(...pages: readonly string[]): ExplainedMeaning {
  return { is: 'notice', pages };
}

const opaqueResponseBlocking = notCors(
  'opaque-response-blocking',
  '/guide/no-cors#even-that-can-be-refused',
  '/errors/opaque-response-blocking',
);

export const notTold: ExplainedMeaning = { is: 'not-told', pages: [triagePage, network] };

/**
 * The meanings of messages that `block-messages.ts` has no kind of block for, or that tell less than it looks there: a
 * line that follows every failure is the first line of a few kinds.
 */
export const meanings: Readonly<Record<string, ExplainedMeaning>> = {
  'cors-policy': notTold,
  'cors-blocked': notTold,
  'net::ERR_FAILED': notTold,
  'access-control-checks': notTold,
  'cannot-load': { ...notTold, pages: [triagePage, '/errors/same-origin-mode', network] },
  'text-track-denied': block('access-control-allow-origin-missing', 'access-control-allow-origin-mismatch'),
  'script-denied': block('access-control-allow-origin-missing', 'access-control-allow-origin-mismatch'),
  'preflight-blocked': notTold,
  'fetch-failed': notTold,
  'load-failed': notTold,
  MSG_FETCH_FAILED: notTold,
  'xhr-failed': notTold,
  'insecure-operation': { ...notTold, pages: [triagePage, policies] },
  'request-not-allowed': { ...notTold, pages: [triagePage, '/errors/no-cors-redirect-mode'] },
  kInvalidResponse: notTold,
  CORSDisabled: notTold,
  'cors-error-status': notTold,
  'http-status': { ...notTold, pages: [`${looksLikeCors}#when-the-status-is-the-cause`] },
  'frame-access': notice('/guide/what-cors-is'),
  'provisional-headers': { ...notTold, pages: [`${looksLikeCors}#what-the-panels-say`, network] },
  'blocked:other': notTold,
  'sentry-exception': notTold,
  'script-error': notTold,
  'font-failed': { ...notTold, pages: ['/guide/images-scripts-fonts', triagePage, network] },
  'script-failed': { ...notTold, pages: ['/errors/element-status', '/errors/element-content-type', network] },
  'module-failed': { ...notTold, pages: ['/errors/element-status', '/errors/element-content-type', network] },
  'non-error-rejection': notTold,
  SCRIPT7002: notTold,

  'axios-network-error': notTold,
  'superagent-terminated': notTold,
  'angular-unknown-error': notTold,
  'swagger-possible-reasons': notTold,
  'flutter-xhr-error': notTold,
  'jquery-status-0': notTold,
  'ky-request-failed': notTold,
  'ofetch-no-response': notTold,
  'firebase-network-error': notTold,
  'apollo-network-error': notTold,
  'openai-connection-error': notTold,
  'supabase-fetch-error': notTold,
  'react-native-failed': notCors('not-a-browser', '/guide/what-cors-is#outside-of-pages', network),

  kCorsDisabledScheme: block('scheme-not-http'),
  CORSRequestNotHttp: block('scheme-not-http'),
  'module-origin': block('scheme-not-http', 'access-control-allow-origin-missing'),
  'script-origin': block('access-control-allow-origin-missing', 'access-control-allow-origin-mismatch'),
  'integrity-not-eligible': block('integrity'),
  'fetch-integrity': block('integrity'),
  'module-mime-type': block('element-content-type'),
  'style-sheet-mime-type': block('element-content-type'),
  'mime-type-nosniff': block('element-content-type'),
  'script-nosniff': block('element-content-type'),
  MediaLoadUnsupportedMimeType: block('element-content-type'),
  MediaCannotPlayNoDecoders: block('element-content-type'),
  MediaLoadHttpError: block('element-status'),
  'local-resource': block('scheme-not-http'),
  'local-load': block('scheme-not-http'),
  'worker-origin': block('same-origin-mode'),
  CORSDidNotSucceed2: block('network', 'redirect-location-invalid', 'redirect-limit', 'local-network-access'),
  CORSOriginHeaderNotAdded: notTold,
  CORSExternalRedirectNotAllowed: block('redirect-location-invalid', 'redirect-includes-credentials'),
  CORSAllowHeaderFromPreflightDeprecation: notice('/errors/authorization-not-covered-by-wildcard'),
  'redirect-after-preflight': {
    ...block('preflight-redirect'),
    pages: ['/guide/redirects', '/errors/preflight-redirect'],
  },
  'redirect-not-allowed': block('redirect-mode-error', 'preflight-redirect'),
  'connection-failure': block('websocket-handshake', 'event-source-status', 'network'),
  'csp-fetch': block('csp'),
  kDisallowedByMode: block('same-origin-mode'),
  'blocked:csp': block('csp'),
  'blocked:corp': block('cross-origin-resource-policy'),
  'blocked:mixed-content': block('mixed-content'),
  'blocked:origin': block('csp', 'mixed-content'),

  'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite': block('cross-origin-resource-policy'),
  'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep': block(
    'cross-origin-resource-policy',
  ),
  'net::ERR_UNEXPECTED_PROXY_AUTH': {
    ...block('unexpected-proxy-authentication'),
    pages: ['/errors/unexpected-proxy-authentication', `${looksLikeCors}#a-proxy-on-the-way`],
  },
  'net::ERR_H2_OR_QUIC_REQUIRED': block('stream-over-http-1'),
  'net::ERR_CONNECTION_REFUSED': notCors('no-connection', network),
  'net::ERR_CONNECTION_RESET': notCors('no-connection', network),
  'net::ERR_CONNECTION_TIMED_OUT': notCors('no-connection', network),
  'net::ERR_EMPTY_RESPONSE': notCors('no-connection', network),
  'net::ERR_INTERNET_DISCONNECTED': notCors('offline', network),
  'net::ERR_NAME_NOT_RESOLVED': notCors('name-not-resolved', network),
  'net::ERR_CERT_AUTHORITY_INVALID': notCors('certificate', network),
  'net::ERR_BLOCKED_BY_CLIENT': notCors('blocked-by-client', `${looksLikeCors}#no-request-at-all`, network),
  'net-error': { ...notTold, pages: [network, triagePage] },
  'connection-refused': notCors('no-connection', network),
  'connection-ended': notCors('no-connection', network),
  'name-not-resolved': notCors('name-not-resolved', network),
  'certificate-refused': notCors('certificate', network),
  'content-blocker': notCors('blocked-by-client', `${looksLikeCors}#no-request-at-all`, network),
  'connection-allowlist': notCors('connection-allowlist', '/errors/connection-allowlist'),
  'net::ERR_NETWORK_ACCESS_REVOKED': notCors('connection-allowlist', '/errors/connection-allowlist'),
  'net::ERR_UNSAFE_REDIRECT': block('redirect-scheme', 'connection-allowlist'),

  kPreflightMissingAllowPrivateNetwork: block('local-network-access'),
  kPreflightInvalidAllowPrivateNetwork: block('local-network-access'),
  kUnexpectedPrivateNetworkAccess: block('local-network-access'),
  kPrivateNetworkAccessPermissionUnavailable: block('local-network-access'),
  kInvalidLocalNetworkAccess: block('local-network-access'),
  kInsecureLocalNetwork: block('local-network-access'),
  'local-network-access-detected': block('local-network-access'),
  'local-network-refused': block('local-network-access'),
  'local-network-access': block('local-network-access'),

  'opaque-response-blocking': opaqueResponseBlocking,
  'opaque-response-blocked': opaqueResponseBlocking,
  'blocked:orb': opaqueResponseBlocking,
  'service-worker-opaque': notCors('service-worker', `${looksLikeCors}#a-service-worker`, '/guide/no-cors'),
  'service-worker-redirected': notCors('service-worker', `${looksLikeCors}#a-service-worker`),
  'service-worker-failed': notCors('service-worker', `${looksLikeCors}#a-service-worker`),
  'referrer-policy-row': notCors('referrer-policy', `${looksLikeCors}#what-the-panels-say`),
  'tainted-canvas': notCors('canvas', '/guide/what-cors-is#what-it-is-about'),
  upgradeInsecureRequest: notCors('upgraded-to-https', `${policies}#requests-turned-into-https`),
  MixedContentAutoUpgrade: notCors('mixed-content-upgraded', '/errors/mixed-content'),
  'mixed-content-upgrade': notCors('mixed-content-upgraded', '/errors/mixed-content'),
  'cookie-rejected': notCors('cookie', '/guide/cookies'),
  'unsafe-header': notice('/guide/exposed-headers'),
  'forbidden-header': notCors('forbidden-header', '/guide/how-cors-works#who-adds-what'),

  'csp-other-violation': block('csp'),
  'csp-media-violation': block('csp'),
  'csp-other': block('csp'),
  CSPScriptViolation: block('csp'),
  CSPStyleViolation: block('csp'),
  'csp-blocked': block('csp'),
  'csp-report-only-violation': notice(policies, '/errors/csp'),
  'csp-other-report-only-violation': notice(policies, '/errors/csp'),
  'csp-media-report-only-violation': notice(policies, '/errors/csp'),
  'csp-report-only': notice(policies, '/errors/csp'),
  CSPROGenericViolation: notice(policies, '/errors/csp'),
  CSPROScriptViolation: notice(policies, '/errors/csp'),
  CSPROStyleViolation: notice(policies, '/errors/csp'),
  'csp-duplicate-directive': notice(policies),
  'csp-unknown-directive': notice(policies),
  'csp-none-with-others': notice(policies),
  'csp-query-in-source': notice(policies),
  'csp-invalid-source': notice(policies),
  'csp-report-only-without-report-to': notice(policies),
  couldNotProcessUnknownDirective: notice(policies),
  duplicateDirective: notice(policies),
  hostNameMightBeKeyword: notice(policies),
  ignoringUnknownOption: notice(policies),
  reportURINorReportToNotInReportOnlyHeader: notice(policies),

  SEC7118: notTold,
  SEC7119: notTold,
  SEC7120: block('access-control-allow-origin-mismatch', 'access-control-allow-origin-missing'),
  SEC7121: block('access-control-allow-origin-wildcard-with-credentials'),
  SEC7122: block('access-control-allow-credentials-not-true'),
  SEC7123: block('header-not-allowed'),
  SEC7124: block('method-not-allowed'),
  SEC7127: block('preflight-redirect'),
  SEC7128: notTold,
};

/** A request to the local network that was let through. */
export const localNetworkAllowed = notice('/guide/local-network-access');

const certificate = notCors('certificate', network);
const noConnection = notCors('no-connection', network);
const protocol = notCors('protocol', network, triagePage);
const client = notCors('blocked-by-client', `${looksLikeCors}#no-request-at-all`, network);

/** Meanings of Chromium's network errors, by their names without `net::ERR_`; the first that the name begins with. */
export const networkErrors: readonly (readonly [start: string, ExplainedMeaning])[] = [
  ['BLOCKED_BY_CSP', block('csp')],
  ['BLOCKED_BY_RESPONSE', block('cross-origin-resource-policy')],
  ['BLOCKED_BY_LOCAL_NETWORK', block('local-network-access')],
  ['BLOCKED_BY_ORB', opaqueResponseBlocking],
  ['BLOCKED_BY', client],
  ['ABORTED', notTold],
  ['CERT', certificate],
  ['BAD_SSL', certificate],
  ['SSL_CLIENT_AUTH', notCors('certificate', '/guide/credentials#a-client-certificate', network)],
  ['SSL_PROTOCOL_ERROR', protocol],
  ['SSL', certificate],
  ['NAME', notCors('name-not-resolved', network)],
  ['DNS', notCors('name-not-resolved', network)],
  ['ICANN', notCors('name-not-resolved', network)],
  ['INTERNET_DISCONNECTED', notCors('offline', network)],
  ['NETWORK_CHANGED', notCors('offline', network)],
  ['NETWORK_IO_SUSPENDED', notCors('offline', network)],
  ['PROXY_AUTH', notCors('proxy-login', `${looksLikeCors}#a-proxy-on-the-way`)],
  ['PROXY', notCors('proxy-login', `${looksLikeCors}#a-proxy-on-the-way`)],
  ['TUNNEL', notCors('proxy-login', `${looksLikeCors}#a-proxy-on-the-way`)],
  ['HTTP2', protocol],
  ['QUIC', protocol],
  ['INVALID_HTTP', protocol],
  ['INCOMPLETE_CHUNKED', protocol],
  ['CONTENT_LENGTH', protocol],
  ['CONTENT_DECODING', protocol],
  ['RESPONSE_HEADERS', protocol],
  ['TOO_MANY_REDIRECTS', block('redirect-limit')],
  ['UNSAFE_PORT', block('bad-port')],
  ['UNKNOWN_URL_SCHEME', block('scheme-not-http')],
  ['DISALLOWED_URL_SCHEME', block('scheme-not-http')],
  ['FILE_NOT_FOUND', block('scheme-not-http')],
  ['ACCESS_DENIED', client],
  ['CONNECTION', noConnection],
  ['ADDRESS', noConnection],
  ['TIMED_OUT', noConnection],
  ['EMPTY', noConnection],
  ['SOCKET', noConnection],
  ['UNKNOWN_HOST', notCors('name-not-resolved', network)],
  ['NET_TIMEOUT', noConnection],
  ['NET', noConnection],
  ['DOM_CORP', block('cross-origin-resource-policy')],
  ['DOM_BAD_URI', notTold],
];
