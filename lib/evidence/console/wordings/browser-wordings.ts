// Longer than other files because it is one table of wordings, a browser after the other.
import { seenInRun, type MessageTemplate } from '../../../browsers/messages/message-template';

const questions = 'quoted in public questions';
const blink = 'third_party/blink/renderer';
const seen = seenInRun('chromium');
const seenInFirefox = seenInRun('firefox');
const seenInWebKit = seenInRun('webkit');

const accessTo =
  "Access to {resourceKind} at '{url}'[[firstUrl| (redirected from '{firstUrl}')]] from origin '{origin}' has been blocked by CORS policy: ";
const notAllowed =
  "[[olderOrigin| Origin '{olderOrigin}' is therefore not allowed access.]][[status| The response had HTTP status code {status}.]]";

/** Network errors that people write without `net::`, as Chromium's own page for them does. */
const netErrors = [
  'ABORTED',
  'BLOCKED_BY_CLIENT',
  'BLOCKED_BY_CSP',
  'BLOCKED_BY_RESPONSE',
  'CERT_AUTHORITY_INVALID',
  'CERT_COMMON_NAME_INVALID',
  'CERT_DATE_INVALID',
  'CERT_INVALID',
  'CERT_REVOKED',
  'CONNECTION_CLOSED',
  'CONNECTION_REFUSED',
  'CONNECTION_RESET',
  'CONNECTION_TIMED_OUT',
  'EMPTY_RESPONSE',
  'FAILED',
  'HTTP2_PROTOCOL_ERROR',
  'INTERNET_DISCONNECTED',
  'NAME_NOT_RESOLVED',
  'NETWORK_ACCESS_DENIED',
  'NETWORK_CHANGED',
  'PROXY_CONNECTION_FAILED',
  'QUIC_PROTOCOL_ERROR',
  'SSL_PROTOCOL_ERROR',
  'SSL_VERSION_OR_CIPHER_MISMATCH',
  'TIMED_OUT',
  'TOO_MANY_REDIRECTS',
  'TUNNEL_CONNECTION_FAILED',
  'UNSAFE_PORT',
] as const;

/** Lines of Chromium that no block is shown with: of long ago, of other kinds of request, of what isn't CORS. */
export const moreChromiumWordings = [
  {
    code: 'kMissingAllowOriginHeader',
    template: `{resourceKind} from origin '{url}' has been blocked from loading by Cross-Origin Resource Sharing policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.${notAllowed}`,
    versions: '2014',
    source: questions,
  },
  {
    code: 'cors-policy',
    template:
      "{resourceKind} from origin '{url}' has been blocked from loading by Cross-Origin Resource Sharing policy: {reason}",
    versions: '2014',
    source: questions,
  },
  {
    code: 'redirect-after-preflight',
    template:
      "[[url|Redirect from '{url}' to '{redirectUrl}' has been blocked by CORS policy: ]]Request requires preflight, which is disallowed to follow cross-origin redirect.",
    versions: '2017',
    source: questions,
  },
  {
    code: 'kPreflightInvalidStatus',
    template: '{olderApi} cannot load {url}. Invalid HTTP status code {status}',
    versions: '2015',
    source: questions,
  },
  {
    code: 'frame-access',
    template: 'Blocked a frame with origin "{origin}" from accessing a cross-origin frame.',
    source: seen,
  },
  {
    code: 'kMissingAllowOriginHeader',
    template:
      'XMLHttpRequest cannot load {url}. Origin {olderOrigin} is not allowed by Access-Control-Allow-Origin.',
    versions: 'before 2014',
    source: questions,
  },
  {
    code: 'kWildcardOriginNotAllowed',
    template: `[[olderApi|{olderApi} cannot load {url}. ]]A wildcard '_' cannot be used in the 'Access-Control-Allow-Origin' header when the credentials flag is true.${notAllowed}`,
    versions: 'before 2017',
    source: questions,
  },
  {
    code: 'kWildcardOriginNotAllowed',
    template:
      '[[olderApi|{olderApi} cannot load {url}. ]]Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    versions: 'before 2014',
    source: questions,
  },
  {
    code: 'kInvalidResponse',
    template: `[[origin|${accessTo}]]Invalid response. Origin '{olderOrigin}' is therefore not allowed access.`,
    versions: 'before 2019',
    source: questions,
  },
  {
    code: 'redirect-after-preflight',
    template:
      "[[olderApi|{olderApi} cannot load {url}. ]]The request was redirected to '{redirectUrl}', which is disallowed for cross-origin requests that require preflight.",
    versions: 'before 2017',
    source: questions,
  },
  {
    code: 'kPreflightDisallowedRedirect',
    template: `[[origin|${accessTo}]][[olderApi|{olderApi} cannot load {url}. ]]Response for preflight is invalid (redirect)`,
    versions: 'before 2018',
    source: questions,
  },
  {
    code: 'kPreflightInvalidStatus',
    template: `[[origin|${accessTo}]][[olderApi|{olderApi} cannot load {url}. ]]Response for preflight does not have HTTP ok status.`,
    versions: '2018',
    source: questions,
  },
  {
    code: 'kPreflightInvalidStatus',
    template: 'Response for preflight has invalid HTTP status code',
    versions: 'before 2018',
    source: questions,
  },
  {
    code: 'kCorsDisabledScheme',
    template:
      '[[olderApi|{olderApi} cannot load {url}. ]]Cross origin requests are only supported for protocol schemes: {schemeList}.',
    versions: 'before 2018',
    source: questions,
  },
  {
    code: 'mixed-content',
    template:
      "[[pageUrl|Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but ]]attempted to connect to the insecure WebSocket endpoint '{url}'. This request has been blocked; this endpoint must be available over WSS.",
    source: `${blink}/core/loader/mixed_content_checker.cc`,
  },
  {
    code: 'mixed-content',
    template:
      "[[interface|Failed to construct '{interface}': ]]An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.",
    source: `${blink}/modules/websockets/dom_websocket.cc`,
  },
  {
    code: 'mixed-content',
    template:
      "Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but requested an insecure {resourceKind} '{url}'.",
    source: `${blink}/core/loader/mixed_content_checker.cc`,
  },
  {
    code: 'connection-allowlist',
    template: "WebSocket connection to '{url}' failed: Network access revoked",
    source: seen,
  },
  { code: 'connection-allowlist', template: '[[isNet|net::]]ERR_NETWORK_ACCESS_REVOKED', source: seen },
  {
    code: 'local-network-refused',
    template: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    source: seen,
  },
  {
    code: 'local-network-refused',
    template: 'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
    versions: 'up to about 141',
    source: questions,
  },
  {
    code: 'net-error',
    template: '[[method|{method} {url} ]][[isShort|Failed to load resource: ]]net::ERR_{netError}',
    source: seen,
  },
  ...netErrors.map((name) => ({
    code: `net::ERR_${name}`,
    template: `[[method|{method} {url} ]][[isShort|Failed to load resource: ]][[isNet|net::]]ERR_${name}`,
    source: questions,
  })),
  { code: 'fetch-failed', template: 'Failed to fetch', source: seen },
  { code: 'opaque-response-blocking', template: '[[isNet|net::]]ERR_BLOCKED_BY_ORB', source: questions },
  {
    code: 'opaque-response-blocking',
    template:
      'Cross-Origin Read Blocking (CORB) blocked cross-origin response {url} with MIME type {mimeType}.',
    versions: 'before 2023',
    source: questions,
  },
  {
    code: 'opaque-response-blocking',
    template: 'Response was blocked by CORB (Cross-Origin Read Blocking)',
    versions: 'before 2023',
    source: questions,
  },
  {
    code: 'service-worker-failed',
    template: 'The FetchEvent for "{url}" resulted in a network error response: {reason}',
    source: `${blink}/modules/service_worker/fetch_respond_with_observer.cc`,
  },
  {
    code: 'tainted-canvas',
    template: 'Tainted canvases may not be exported.',
    source: `${blink}/core/html/canvas/html_canvas_element.cc`,
  },
  {
    code: 'tainted-canvas',
    template: 'The canvas has been tainted by cross-origin data.',
    source: `${blink}/modules/canvas/canvas2d/base_rendering_context_2d.cc`,
  },
  {
    code: 'mixed-content-upgrade',
    template:
      "Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but requested an insecure element '{url}'. This request was automatically upgraded to HTTPS",
    source: `${blink}/core/loader/mixed_content_checker.cc`,
  },
  {
    code: 'csp-other-violation',
    template:
      'Refused to execute inline {resourceKind} because it violates the following Content Security Policy directive: "{directive}".',
    source: 'third_party/blink/renderer/core/frame/csp/csp_directive_list.cc',
  },
  {
    code: 'csp-other-violation',
    template:
      "Executing inline {resourceKind} violates the following Content Security Policy directive '{directive}'.",
    versions: '2025 and later',
    source: 'third_party/blink/renderer/core/frame/csp/csp_directive_list.cc',
  },
  {
    code: 'csp-other-violation',
    template:
      'Refused to frame \'{url}\' because [[isIt|it]][[isAncestor|an ancestor]] violates the following Content Security Policy directive: "{directive}".',
    source: 'third_party/blink/renderer/core/frame/csp/csp_directive_list.cc',
  },
] as const satisfies readonly MessageTemplate[];

/** Lines of Firefox that no block is shown with. */
export const moreFirefoxWordings = [
  {
    code: 'MSG_FETCH_FAILED',
    template: '[[isThrown|TypeError: ]]NetworkError when attempting to fetch resource.',
    source: seenInFirefox,
  },
  {
    code: 'upgradeInsecureRequest',
    template:
      '[[hasPrefix|Content-Security-]][[hasOlderPrefix|Content Security ]]Policy: Upgrading insecure request ‘{url}’ to use ‘{scheme}’',
    source: 'dom/locales/en-US/chrome/security/csp.properties',
  },
  {
    code: 'MixedContentAutoUpgrade',
    template: '[[hasPrefix|Mixed Content: ]]Upgrading insecure display request ‘{url}’ to use ‘{scheme}’',
    source: 'dom/locales/en-US/chrome/security/security.properties',
  },
  {
    code: 'service-worker-failed',
    template: 'Failed to load ‘{url}’. A ServiceWorker {reason}',
    source: 'dom/locales/en-US/chrome/dom/dom.properties',
  },
  {
    code: 'local-network-access',
    template: 'Local Network Access permission required: ',
    versions: '151 and later',
    source: seenInFirefox,
  },
  {
    code: 'local-network-access',
    template: 'Local Network Access detected: ',
    versions: '151 and later',
    source: seenInFirefox,
  },
  { code: 'local-network-access', template: 'NS_ERROR_LOCAL_NETWORK_DENIED', source: questions },
  {
    code: 'cookie-rejected',
    template: 'Cookie “{cookie}” has been rejected because it is in a cross-site context',
    source: 'netwerk/locales/en-US/necko.properties',
  },
  {
    code: 'connection-failure',
    template: 'The connection to {url} was interrupted while the page was loading.',
    source: 'dom/locales/en-US/chrome/appstrings.properties',
  },
  {
    code: 'IntegrityMismatch3',
    template:
      'None of the “{algorithm}” hashes in the integrity attribute match the content of the subresource at “{url}”. The computed hash is “{digest}”.',
    source: 'dom/locales/en-US/chrome/security/security.properties',
  },
  {
    code: 'IntegrityMismatch3',
    template:
      'None of the “{algorithm}” hashes in the integrity attribute match the content of the subresource.',
    versions: 'before about 120',
    source: 'dom/locales/en-US/chrome/security/security.properties',
  },
  {
    code: 'font-failed',
    template: 'bad URI or cross-site access not allowed source: {url}',
    source: 'layout/style/FontFaceSet.cpp',
  },
  { code: 'net-error', template: 'NS_ERROR_{netError}', source: questions },
] as const satisfies readonly MessageTemplate[];

/** Lines of Safari that no block is shown with. */
export const moreWebkitWordings = [
  {
    code: 'access-control-checks',
    template: 'due to access control checks.',
    source: seenInWebKit,
  },
  {
    code: 'mixed-content',
    template: '[blocked] The page at {pageUrl} was not allowed to display insecure content from {url}.',
    versions: 'older',
    source: 'Source/WebCore/loader/MixedContentChecker.cpp',
  },
  { code: 'load-failed', template: 'TypeError: cancelled', source: questions },
  { code: 'load-failed', template: 'Load failed', source: seenInWebKit },
  {
    code: 'service-worker-failed',
    template: 'FetchEvent.respondWith received an error: {reason}',
    source: 'Source/WebCore/workers/service/FetchEvent.cpp',
  },
  {
    code: 'name-not-resolved',
    template: 'A server with the specified hostname could not be found.',
    source: 'NSURLErrorDomain -1003',
  },
  {
    code: 'connection-refused',
    template: 'Could not connect to the server.',
    source: 'NSURLErrorDomain -1004',
  },
  {
    code: 'connection-ended',
    template: 'The network connection was lost.',
    source: 'NSURLErrorDomain -1005',
  },
  {
    code: 'certificate-refused',
    template: 'The certificate for this server is invalid.',
    source: 'NSURLErrorDomain -1202',
  },
  {
    code: 'content-blocker',
    template: 'Content blocker prevented frame displaying {pageUrl} from loading a resource from {url}',
    source: 'Source/WebCore/contentextensions/ContentExtensionsBackend.cpp',
  },
] as const satisfies readonly MessageTemplate[];

const edgeConsole =
  'https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer (console messages)';

/** Internet Explorer and the first Edge: the number says it in every language. */
export const edgeHtmlWordings = [
  {
    code: 'SEC7120',
    template:
      "SEC7120: [[isTagged|[CORS] The origin '{origin}' did not find '{value}' in the Access-Control-Allow-Origin response header for cross-origin resource at '{url}'.]][[isOlder|Origin {olderOrigin} not found in Access-Control-Allow-Origin header.]]",
    source: edgeConsole,
  },
  { code: 'SEC7118', template: 'SEC7118', source: edgeConsole },
  { code: 'SEC7119', template: 'SEC7119', source: edgeConsole },
  {
    code: 'SEC7121',
    template: 'SEC7121',
    source: edgeConsole,
  },
  { code: 'SEC7122', template: 'SEC7122', source: edgeConsole },
  {
    code: 'SEC7123',
    template:
      'SEC7123[[header|: Request header {header} was not present in the Access-Control-Allow-Headers list.]]',
    source: edgeConsole,
  },
  {
    code: 'SEC7124',
    template:
      'SEC7124[[method|: Request method {method} was not present in the Access-Control-Allow-Methods list.]]',
    source: edgeConsole,
  },
  { code: 'SEC7127', template: 'SEC7127', source: edgeConsole },
  { code: 'SEC7128', template: 'SEC7128', source: edgeConsole },
  {
    code: 'SCRIPT7002',
    template: 'SCRIPT7002: XMLHttpRequest: Network Error {osError}, ',
    source: edgeConsole,
  },
] as const satisfies readonly MessageTemplate[];
