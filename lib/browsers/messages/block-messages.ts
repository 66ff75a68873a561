// Longer than other files because it is data: one entry a kind of block.
import type { Block, BlockKind } from '../../cors/block';
import type { chromiumMessages } from './chromium-messages';
import type { firefoxMessages } from './firefox-messages';
import type { webkitMessages } from './webkit-messages';

/** In the order printed; empty where the engine prints nothing, or never blocks so. */
type Codes = {
  readonly chromium: readonly (typeof chromiumMessages)[number]['code'][];
  readonly firefox: readonly (typeof firefoxMessages)[number]['code'][];
  readonly webkit: readonly (typeof webkitMessages)[number]['code'][];
};

/**
 * What each engine prints when a request is blocked, by the kind of block. `otherwise` holds where `isPrintedOtherwise`
 * says so.
 */
export const blockMessages = {
  'invalid-url': { chromium: ['invalid-url'], firefox: ['MSG_INVALID_URL'], webkit: ['invalid-url'] },
  'url-includes-credentials': {
    chromium: ['url-includes-credentials'],
    firefox: ['MSG_URL_HAS_CREDENTIALS'],
    webkit: ['invalid-url'],
  },
  'method-invalid': {
    chromium: ['invalid-method'],
    firefox: ['MSG_INVALID_REQUEST_METHOD'],
    webkit: ['invalid-method'],
  },
  'forbidden-method': {
    chromium: ['forbidden-method'],
    firefox: ['MSG_INVALID_REQUEST_METHOD'],
    webkit: ['forbidden-method'],
  },
  'no-cors-method': {
    chromium: ['no-cors-method'],
    firefox: ['MSG_INVALID_REQUEST_METHOD'],
    webkit: ['no-cors-method'],
  },
  'header-name-invalid': {
    chromium: ['invalid-header-name'],
    firefox: ['MSG_INVALID_HEADER_NAME'],
    webkit: [],
  },
  'header-value-invalid': {
    chromium: ['invalid-header-value'],
    firefox: ['MSG_INVALID_HEADER_VALUE'],
    webkit: ['invalid-header-value'],
    otherwise: { chromium: ['header-value-not-latin-1'], firefox: ['MSG_INVALID_BYTESTRING'] },
  },
  'member-value-invalid': { chromium: ['invalid-member'], firefox: ['MSG_INVALID_ENUM_VALUE'], webkit: [] },
  'navigate-mode': {
    chromium: ['navigate-mode'],
    firefox: ['MSG_INVALID_REQUEST_MODE'],
    webkit: ['navigate-mode'],
  },
  'window-not-null': { chromium: [], firefox: [], webkit: ['window-not-null'] },
  'only-if-cached-mode': {
    chromium: ['only-if-cached-mode'],
    firefox: ['MSG_ONLY_IF_CACHED_WITHOUT_SAME_ORIGIN'],
    webkit: ['only-if-cached-mode'],
  },
  'body-with-get-or-head': {
    chromium: ['body-with-get'],
    firefox: ['MSG_REQUEST_BODY'],
    webkit: ['body-with-get'],
  },
  'stream-without-duplex': {
    chromium: ['stream-without-duplex'],
    firefox: [],
    webkit: ['stream-not-supported'],
  },
  'stream-mode': { chromium: ['stream-mode'], firefox: [], webkit: ['stream-not-supported'] },
  'stream-with-keepalive': { chromium: ['stream-keepalive'], firefox: [], webkit: ['stream-keepalive'] },
  'stream-not-supported': { chromium: [], firefox: [], webkit: ['stream-not-supported'] },
  'api-not-supported': {
    chromium: [],
    firefox: ['api-not-supported'],
    webkit: ['api-not-supported'],
  },
  'deferred-fetch-url': {
    chromium: ['deferred-fetch-insecure'],
    firefox: [],
    webkit: [],
    otherwise: { chromium: ['deferred-fetch-scheme'] },
  },
  'deferred-fetch-quota': { chromium: ['deferred-fetch-quota'], firefox: [], webkit: [] },
  'synchronous-timeout': {
    chromium: ['synchronous-timeout'],
    firefox: ['synchronous-timeout'],
    webkit: ['synchronous-timeout'],
  },
  'signal-aborted': {
    chromium: ['signal-aborted'],
    firefox: ['signal-aborted'],
    webkit: ['signal-aborted'],
  },
  timeout: { chromium: ['timeout'], firefox: ['timeout'], webkit: ['timeout'] },
  'subprotocol-invalid': {
    chromium: ['subprotocol-invalid'],
    firefox: [],
    webkit: [],
    otherwise: { chromium: ['subprotocol-duplicated'] },
  },
  'beacon-scheme': { chromium: ['beacon-scheme'], firefox: [], webkit: [] },

  'bad-port': { chromium: ['net::ERR_UNSAFE_PORT'], firefox: [], webkit: ['restricted-port'] },
  'sandbox-without-scripts': {
    chromium: ['sandbox-without-scripts'],
    firefox: [],
    webkit: ['sandbox-without-scripts'],
  },
  'mixed-content': {
    chromium: ['mixed-content'],
    firefox: ['BlockMixedActiveContent'],
    webkit: ['mixed-content'],
  },
  csp: {
    chromium: ['csp-violation', 'csp-fetch'],
    firefox: ['CSPGenericViolation'],
    webkit: ['csp-connect-src'],
    otherwise: { webkit: ['csp-default-src'] },
  },
  'connection-allowlist': {
    chromium: ['net::ERR_NETWORK_ACCESS_REVOKED'],
    otherwise: { chromium: ['net::ERR_UNSAFE_REDIRECT'] },
    firefox: [],
    webkit: [],
  },
  'local-network-access': {
    chromium: ['kLocalNetworkAccessPermissionDenied', 'net::ERR_FAILED'],
    firefox: ['local-network-access-required', 'local-network-access-detected'],
    webkit: [],
  },
  'same-origin-mode': {
    chromium: ['fetch-same-origin-mode'],
    firefox: ['same-origin-load'],
    webkit: ['cannot-load'],
    otherwise: { chromium: ['frame-origin'], webkit: ['same-origin-mode', 'access-control-checks'] },
  },
  'no-cors-redirect-mode': {
    chromium: ['fetch-no-cors-redirect-mode'],
    firefox: [],
    webkit: ['no-cors-redirect-mode', 'request-not-allowed', 'access-control-checks'],
  },
  'scheme-not-http': {
    chromium: ['fetch-scheme'],
    firefox: ['CORSRequestNotHttp'],
    webkit: ['scheme-not-http', 'access-control-checks'],
  },
  'keepalive-limit': { chromium: [], firefox: [], webkit: ['keepalive-limit', 'access-control-checks'] },
  'not-in-http-cache': { chromium: ['net::ERR_CACHE_MISS'], firefox: [], webkit: [] },

  'access-control-allow-origin-missing': {
    chromium: ['kMissingAllowOriginHeader', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightMissingAllowOriginHeader', 'net::ERR_FAILED'] },
    firefox: ['CORSMissingAllowOrigin2'],
    webkit: ['acao-mismatch', 'access-control-checks'],
  },
  'access-control-allow-origin-multiple': {
    chromium: ['kMultipleAllowOriginValues', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightMultipleAllowOriginValues', 'net::ERR_FAILED'] },
    firefox: ['CORSMultipleAllowOriginNotAllowed'],
    webkit: ['acao-multiple', 'access-control-checks'],
  },
  'access-control-allow-origin-wildcard-with-credentials': {
    chromium: ['kWildcardOriginNotAllowed', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightWildcardOriginNotAllowed', 'net::ERR_FAILED'] },
    firefox: ['CORSNotSupportingCredentials'],
    webkit: ['acao-wildcard', 'access-control-checks'],
  },
  'access-control-allow-origin-null': {
    chromium: ['kAllowOriginMismatch', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightAllowOriginMismatch', 'net::ERR_FAILED'] },
    firefox: ['CORSAllowOriginNotMatchingOrigin'],
    webkit: ['acao-mismatch', 'access-control-checks'],
  },
  'origin-null': {
    chromium: ['kAllowOriginMismatch', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightAllowOriginMismatch', 'net::ERR_FAILED'] },
    firefox: ['CORSAllowOriginNotMatchingOrigin'],
    webkit: ['acao-mismatch', 'access-control-checks'],
  },
  'access-control-allow-origin-invalid': {
    chromium: ['kInvalidAllowOriginValue', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightInvalidAllowOriginValue', 'net::ERR_FAILED'] },
    firefox: ['CORSAllowOriginNotMatchingOrigin'],
    webkit: ['acao-mismatch', 'access-control-checks'],
  },
  'access-control-allow-origin-mismatch': {
    chromium: ['kAllowOriginMismatch', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightAllowOriginMismatch', 'net::ERR_FAILED'] },
    firefox: ['CORSAllowOriginNotMatchingOrigin'],
    webkit: ['acao-mismatch', 'access-control-checks'],
  },
  'access-control-allow-credentials-not-true': {
    chromium: ['kInvalidAllowCredentials', 'net::ERR_FAILED'],
    otherwise: { chromium: ['kPreflightInvalidAllowCredentials', 'net::ERR_FAILED'] },
    firefox: ['CORSMissingAllowCredentials'],
    webkit: ['acac', 'access-control-checks'],
  },

  'preflight-status': {
    chromium: ['kPreflightInvalidStatus', 'net::ERR_FAILED'],
    firefox: ['CORSPreflightDidNotSucceed3'],
    webkit: ['preflight-status', 'access-control-checks'],
  },
  'preflight-redirect': {
    chromium: ['kPreflightDisallowedRedirect', 'net::ERR_FAILED'],
    firefox: ['CORSPreflightDidNotSucceed3'],
    webkit: ['preflight-status', 'access-control-checks'],
  },
  'access-control-allow-methods-unparsable': {
    chromium: ['kInvalidAllowMethodsPreflightResponse', 'net::ERR_FAILED'],
    firefox: ['CORSInvalidAllowMethod'],
    webkit: ['preflight-parse-methods', 'access-control-checks'],
  },
  'access-control-allow-headers-unparsable': {
    chromium: ['kInvalidAllowHeadersPreflightResponse', 'net::ERR_FAILED'],
    firefox: ['CORSInvalidAllowHeader'],
    webkit: ['preflight-parse-headers', 'access-control-checks'],
  },
  'method-not-allowed': {
    chromium: ['kMethodDisallowedByPreflightResponse', 'net::ERR_FAILED'],
    firefox: ['CORSMethodNotFound'],
    webkit: ['preflight-method', 'access-control-checks'],
  },
  'header-not-allowed': {
    chromium: ['kHeaderDisallowedByPreflightResponse', 'net::ERR_FAILED'],
    firefox: ['CORSMissingAllowHeaderFromPreflight2'],
    webkit: ['preflight-header', 'access-control-checks'],
  },
  'authorization-not-covered-by-wildcard': {
    chromium: ['kHeaderDisallowedByPreflightResponse', 'net::ERR_FAILED'],
    firefox: ['CORSMissingAllowHeaderFromPreflight2'],
    webkit: ['preflight-header', 'access-control-checks'],
  },

  'redirect-mode-error': {
    chromium: ['net::ERR_FAILED'],
    firefox: [],
    webkit: ['redirect-not-allowed', 'access-control-checks'],
  },
  'redirect-location-invalid': {
    chromium: ['net::ERR_INVALID_REDIRECT'],
    firefox: ['CORSDidNotSucceed2'],
    webkit: ['access-control-checks'],
  },
  'redirect-scheme': {
    chromium: ['net::ERR_UNSAFE_REDIRECT'],
    firefox: ['DATA_URI_BLOCKED', 'CORSDidNotSucceed2'],
    webkit: ['redirect-scheme', 'access-control-checks'],
  },
  'redirect-limit': {
    chromium: ['net::ERR_TOO_MANY_REDIRECTS'],
    firefox: ['CORSDidNotSucceed2'],
    webkit: ['redirect-limit', 'access-control-checks'],
  },
  'redirect-includes-credentials': {
    chromium: ['kRedirectContainsCredentials', 'net::ERR_FAILED'],
    firefox: ['CORSDidNotSucceed2'],
    webkit: ['redirect-credentials', 'access-control-checks'],
  },
  'redirect-stream-body': { chromium: ['net::ERR_INVALID_ARGUMENT'], firefox: [], webkit: [] },

  'cross-origin-resource-policy': {
    chromium: ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'],
    firefox: ['corp'],
    webkit: ['corp', 'access-control-checks'],
  },
  'service-worker-response': {
    chromium: ['service-worker-opaque', 'net::ERR_FAILED'],
    firefox: ['service-worker-opaque'],
    webkit: ['service-worker-opaque', 'access-control-checks'],
    otherwise: {
      chromium: ['service-worker-redirected', 'net::ERR_FAILED'],
      firefox: ['service-worker-redirected'],
      webkit: ['service-worker-redirected', 'access-control-checks'],
    },
  },
  'unexpected-proxy-authentication': {
    chromium: ['net::ERR_UNEXPECTED_PROXY_AUTH'],
    firefox: [],
    webkit: [],
  },
  'stream-over-http-1': { chromium: ['net::ERR_ALPN_NEGOTIATION_FAILED'], firefox: [], webkit: [] },
  network: {
    chromium: ['net::ERR_CONNECTION_REFUSED'],
    firefox: ['CORSDidNotSucceed2'],
    webkit: ['connection-refused'],
  },
  'event-source-status': { chromium: [], firefox: ['connection-failure'], webkit: [] },
  'event-source-content-type': {
    chromium: ['event-source-mime-type'],
    firefox: ['connection-failure'],
    webkit: [],
  },
  'opaque-response-blocking': {
    chromium: [],
    firefox: ['opaque-response-blocking', 'opaque-response-blocked'],
    webkit: [],
  },
  'element-content-type': {
    chromium: ['script-mime-type'],
    firefox: ['script-mime-type', 'script-failed'],
    webkit: ['script-mime-type'],
  },
  'element-status': { chromium: ['http-status'], firefox: ['script-failed'], webkit: ['http-status'] },
  integrity: {
    chromium: ['integrity-mismatch'],
    firefox: ['IntegrityMismatch3'],
    webkit: ['integrity'],
    otherwise: { chromium: ['integrity-not-cors'], firefox: ['IneligibleResource'] },
  },
  'websocket-handshake': {
    chromium: ['web-socket-failed'],
    firefox: ['connection-failure'],
    webkit: ['web-socket-failed'],
  },
} as const satisfies Readonly<Record<BlockKind, Codes & { readonly otherwise?: Partial<Codes> }>>;

/** What is printed of local network access where the user did not deny it. */
export const localNetworkMessages = {
  'insecure-context': { chromium: ['kInsecureLocalNetwork', 'net::ERR_FAILED'], firefox: [] },
  keepalive: { chromium: [], firefox: [] },
  worker: { chromium: [], firefox: [] },
  'permission-pending': { chromium: [], firefox: ['local-network-access-required'] },
  'permissions-policy': blockMessages['local-network-access'],
  'permission-denied': blockMessages['local-network-access'],
  'target-address-space': { chromium: ['kInvalidLocalNetworkAccess', 'net::ERR_FAILED'], firefox: [] },
} as const satisfies Readonly<
  Record<Extract<Block, { kind: 'local-network-access' }>['reason'], Pick<Codes, 'chromium' | 'firefox'>>
>;

/** Whether a block is of the kind's other case: a CORS check of a preflight, a second hop, a stand-in directive. */
export function isPrintedOtherwise(block: Block, isOnPreflight: boolean): boolean {
  switch (block.kind) {
    case 'csp':
      return block.directive !== block.effectiveDirective;
    case 'service-worker-response':
      return block.reason === 'redirected';
    case 'connection-allowlist':
      return block.reason === 'redirect';
    case 'same-origin-mode':
      return block.hop > 0;
    case 'integrity':
      return block.reason === 'opaque';
    case 'subprotocol-invalid':
      return block.isRepeated;
    case 'deferred-fetch-url':
      return !block.isHttp;
    case 'header-value-invalid':
      return (block.value.codePointAt(block.position) ?? 0) > 0xff;
    default:
      return isOnPreflight;
  }
}
