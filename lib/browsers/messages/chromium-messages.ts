// Longer than other files because it is data: one entry a message, and an engine's catalogue is read as a whole.
import { seenInRun, type MessageTemplate } from './message-template';

const corsErrorString = 'third_party/blink/renderer/platform/loader/cors/cors_error_string.cc, 2026';
const corsErrorString132 =
  'third_party/blink/renderer/platform/loader/cors/cors_error_string.cc, Chromium 132';
const questions = 'quoted in public questions';
const seen = seenInRun('chromium');

const blocked =
  "[[origin|Access to {resourceKind} at '{url}'[[firstUrl| (redirected from '{firstUrl}')]] from origin '{origin}' has been blocked by CORS policy: ]][[isIssue|Access blocked by CORS policy: ]]";
const onPreflight = "Response to preflight request doesn't pass access control check: ";
const before2018 = '[[olderApi|{olderApi} cannot load {url}. ]][[isOlder|Failed to load {url}: ]]';
const notAllowed =
  "[[olderOrigin| Origin '{olderOrigin}' is therefore not allowed access.]][[status| The response had HTTP status code {status}.]]";
const validValue = '[[isFetch| Have the server send the header with a valid value.]]';
const validValue132 =
  " Have the server send the header with a valid value, or, if an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.";
const opaqueResponse =
  " If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.";
const withCredentials =
  '[[isXhr| The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.]]';

const fetchEvent = 'The FetchEvent for "{url}" resulted in a network error response: ';
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const multiple =
  "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed.";
const invalid = "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'.";
const mismatch =
  "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin.";
const wildcard =
  "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.";
const credentials =
  "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be 'true' when the request's credentials mode is 'include'.";

/** An error of the CORS check, on the response and on the preflight's, in all its wordings. */
function checkError<const Code extends string, const PreflightCode extends string>(
  code: Code,
  preflightCode: PreflightCode,
  reason: string,
  suffix: string,
  older: readonly string[],
) {
  return [
    { code, template: `${blocked}${reason}${suffix}`, source: corsErrorString },
    { code: preflightCode, template: `${blocked}${onPreflight}${reason}${suffix}`, source: corsErrorString },
    ...older.flatMap((olderSuffix) => [
      {
        code,
        template: `${blocked}${reason}${olderSuffix}`,
        versions: 'up to 132 at least',
        source: corsErrorString132,
      },
      {
        code: preflightCode,
        template: `${blocked}${onPreflight}${reason}${olderSuffix}`,
        versions: 'up to 132 at least',
        source: corsErrorString132,
      },
    ]),
    { code, template: `${before2018}${reason}${notAllowed}`, versions: 'before 2019', source: questions },
    {
      code: preflightCode,
      template: `${before2018}${onPreflight}${reason}${notAllowed}`,
      versions: 'before 2019',
      source: questions,
    },
  ] as const satisfies readonly MessageTemplate[];
}

function corsError<const Code extends string>(code: Code, reason: string) {
  return [
    { code, template: `${blocked}${reason}`, source: corsErrorString },
    { code, template: `${before2018}${reason}`, versions: 'before 2019', source: questions },
  ] as const satisfies readonly MessageTemplate[];
}

function networkError<const Code extends string>(code: Code) {
  return [
    { code, template: `Failed to load resource: ${code}`, source: seen },
    { code, template: `{method} {url} ${code}`, source: seen },
  ] as const satisfies readonly MessageTemplate[];
}

const thrown = "[[operation|TypeError: Failed to execute '{operation}' on '{interface}': ]]";
const blockedByPolicy =
  "[[starScheme| Note that '*' matches only URLs with network schemes ('http', 'https', 'ws', 'wss'), or URLs whose scheme matches `self`'s scheme. The scheme '{starScheme}:' must be added explicitly.]]";
const fallback =
  "[[fallbackFor| Note that '{fallbackFor}' was not explicitly set, so '{fallbackDirective}' is used as a fallback.]]";
const contentSecurityPolicy = 'third_party/blink/renderer/core/frame/csp/csp_directive_list.cc';

/** What Chromium prints. https://chromium.googlesource.com/chromium/src */
export const chromiumMessages = [
  ...checkError('kMissingAllowOriginHeader', 'kPreflightMissingAllowOriginHeader', missing, '', [
    opaqueResponse,
  ]),
  ...checkError('kMultipleAllowOriginValues', 'kPreflightMultipleAllowOriginValues', multiple, validValue, [
    validValue132,
  ]),
  ...checkError('kInvalidAllowOriginValue', 'kPreflightInvalidAllowOriginValue', invalid, validValue, [
    validValue132,
  ]),
  ...checkError('kAllowOriginMismatch', 'kPreflightAllowOriginMismatch', mismatch, validValue, [
    validValue132,
  ]),
  ...checkError(
    'kWildcardOriginNotAllowed',
    'kPreflightWildcardOriginNotAllowed',
    wildcard,
    withCredentials,
    [],
  ),
  ...checkError(
    'kInvalidAllowCredentials',
    'kPreflightInvalidAllowCredentials',
    credentials,
    withCredentials,
    [],
  ),
  {
    code: 'kWildcardOriginNotAllowed',
    template: `${before2018}A wildcard '*' cannot be used in the 'Access-Control-Allow-Origin' header when the credentials flag is true.${notAllowed}`,
    versions: 'before 2017',
    source: questions,
  },
  {
    code: 'kInvalidAllowCredentials',
    template: `${before2018}Credentials flag is 'true', but the 'Access-Control-Allow-Credentials' header is '{value}'. It must be 'true' to allow credentials.${notAllowed}`,
    versions: 'before 2017',
    source: questions,
  },
  ...corsError('kPreflightInvalidStatus', `${onPreflight}It does not have HTTP ok status.`),
  {
    code: 'kPreflightInvalidStatus',
    template: `${before2018}Response for preflight has invalid HTTP status code {status}`,
    versions: 'before 2018',
    source: questions,
  },
  ...corsError(
    'kPreflightDisallowedRedirect',
    `${onPreflight}Redirect is not allowed for a preflight request.`,
  ),
  {
    code: 'kPreflightDisallowedRedirect',
    template: `${before2018}Response for preflight is invalid (redirect)`,
    versions: 'before 2018',
    source: questions,
  },
  ...corsError(
    'kInvalidAllowMethodsPreflightResponse',
    'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
  ),
  ...corsError(
    'kInvalidAllowHeadersPreflightResponse',
    'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
  ),
  ...corsError(
    'kMethodDisallowedByPreflightResponse',
    'Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.',
  ),
  ...corsError(
    'kHeaderDisallowedByPreflightResponse',
    'Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight response.',
  ),
  ...corsError('kDisallowedByMode', 'Cross origin requests are not allowed by request mode.'),
  ...corsError(
    'kCorsDisabledScheme',
    'Cross origin requests are only supported for protocol schemes: {schemeList}.',
  ),
  ...corsError(
    'kRedirectContainsCredentials',
    "Redirect location '{location}' contains a username and password, which is disallowed for cross-origin requests.",
  ),
  {
    code: 'kInvalidResponse',
    template:
      "Access to {resourceKind} at '{url}' from origin '{origin}' has been blocked by CORS policy: The response is invalid.",
    source: corsErrorString,
  },
  ...corsError(
    'kInsecureLocalNetwork',
    'The request client is not a secure context and the resource is in more-private address space `{addressSpace}`.',
  ),
  ...corsError(
    'kInvalidLocalNetworkAccess',
    'Request had a target IP address space of `{targetAddressSpace}` yet the resource is in address space `{addressSpace}`.',
  ),
  ...corsError(
    'kLocalNetworkAccessPermissionDenied',
    'Permission was denied for this request to access the `{addressSpace}` address space.',
  ),
  {
    code: 'kPreflightMissingAllowPrivateNetwork',
    template: `${blocked}No 'Access-Control-Allow-Private-Network' header was present in the preflight response for this private network request targeting the \`{addressSpace}\` address space.`,
    versions: 'up to about 132',
    source: corsErrorString132,
  },
  {
    code: 'kPreflightInvalidAllowPrivateNetwork',
    template: `${blocked}The 'Access-Control-Allow-Private-Network' header in the preflight response for this private network request targeting the \`{addressSpace}\` address space had a value of '{value}', not 'true'.`,
    versions: 'up to about 132',
    source: corsErrorString132,
  },
  {
    code: 'kUnexpectedPrivateNetworkAccess',
    template: `${blocked}Request had no target IP address space, yet the resource is in address space \`{addressSpace}\`.`,
    versions: 'up to about 132',
    source: corsErrorString132,
  },
  {
    code: 'kPrivateNetworkAccessPermissionUnavailable',
    template: `${blocked}Unable to ask for permission to access the \`{addressSpace}\` IP address space.`,
    versions: 'up to about 132',
    source: corsErrorString132,
  },
  {
    code: 'cors-policy',
    template:
      "Access to {resourceKind} at '{url}'[[firstUrl| (redirected from '{firstUrl}')]] from origin '{origin}' has been blocked by CORS policy: {reason}",
    source: corsErrorString,
  },

  {
    code: 'csp-violation',
    template: `Connecting to '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The action has been blocked.`,
    versions: '2025 and later',
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-violation',
    template: `Refused to connect to '{url}' because it violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy}`,
    versions: 'before 2025',
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-report-only-violation',
    template: `Connecting to '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The policy is report-only, so the violation has been logged but no further action has been taken.`,
    versions: '2025 and later',
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-report-only-violation',
    template: `[Report Only] Refused to connect to '{url}' because it violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy}`,
    versions: 'before 2025',
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-media-violation',
    template: `Loading media from  '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The action has been blocked.`,
    source: seen,
  },
  {
    code: 'csp-media-report-only-violation',
    template: `Loading media from  '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The policy is report-only, so the violation has been logged but no further action has been taken.`,
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-other-violation',
    template: `Loading the {resourceKind} '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The action has been blocked.`,
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-other-report-only-violation',
    template: `Loading the {resourceKind} '{url}' violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy} The policy is report-only, so the violation has been logged but no further action has been taken.`,
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-other-violation',
    template: `Refused to load the {resourceKind} '{url}' because it violates the following Content Security Policy directive: "{directive}".${fallback}${blockedByPolicy}`,
    versions: 'before 2025',
    source: contentSecurityPolicy,
  },
  {
    code: 'csp-fetch',
    template:
      "Fetch API cannot load {url}. Refused to connect because it violates the document's Content Security Policy.",
    source: seen,
  },
  {
    code: 'csp-fetch',
    template:
      "Fetch API cannot load {url}. Refused to connect to '{url}' because it violates the document's Content Security Policy.",
    versions: 'before 2024',
    source: 'third_party/blink/renderer/core/fetch/fetch_manager.cc',
  },
  {
    code: 'csp-duplicate-directive',
    template: "Ignoring duplicate Content-Security-Policy directive '{directiveName}'.",
    source: seen,
  },
  {
    code: 'csp-unknown-directive',
    template: "Unrecognized Content-Security-Policy directive '{directiveName}'.",
    source: seen,
  },
  {
    code: 'csp-none-with-others',
    template:
      "The Content-Security-Policy directive '{directiveName}' contains the keyword 'none' alongside with other source expressions. The keyword 'none' must be the only source expression in the directive value, otherwise it is ignored.",
    source: seen,
  },
  {
    code: 'csp-query-in-source',
    template:
      "The source list for Content Security Policy directive '{directiveName}' contains a source with an invalid path: '{path}'. The query component, including the '?', will be ignored.",
    source: seen,
  },

  {
    code: 'fetch-same-origin-mode',
    template:
      'Fetch API cannot load {url}. Request mode is "same-origin" but the URL\'s origin is not same as the request origin {origin}.',
    source: seen,
  },
  {
    code: 'fetch-no-cors-redirect-mode',
    template: 'Fetch API cannot load {url}. Request mode is "no-cors" but the redirect mode is not "follow".',
    source: seen,
  },
  {
    code: 'fetch-scheme',
    template: 'Fetch API cannot load {url}. URL scheme "{scheme}" is not supported.',
    source: seen,
  },
  {
    code: 'sandbox-without-scripts',
    template:
      "Blocked script execution in '{pageUrl}' because the document's frame is sandboxed and the 'allow-scripts' permission is not set.",
    source: seen,
  },
  { code: 'local-resource', template: 'Not allowed to load local resource: {url}', source: seen },
  {
    code: 'frame-origin',
    template:
      'Unsafe attempt to load URL {url} from frame with URL {pageUrl}. Domains, protocols and ports must match.',
    source: seen,
  },
  {
    code: 'mixed-content',
    template:
      "Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but requested an insecure {resourceKind} '{url}'. This request has been blocked; the content must be served over HTTPS.",
    source: 'third_party/blink/renderer/core/loader/mixed_content_checker.cc',
  },
  ...networkError('net::ERR_UNSAFE_PORT'),
  ...networkError('net::ERR_UNSAFE_REDIRECT'),
  ...networkError('net::ERR_NETWORK_ACCESS_REVOKED'),
  ...networkError('net::ERR_TOO_MANY_REDIRECTS'),
  ...networkError('net::ERR_INVALID_REDIRECT'),
  ...networkError('net::ERR_ALPN_NEGOTIATION_FAILED'),
  ...networkError('net::ERR_H2_OR_QUIC_REQUIRED'),
  ...networkError('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'),
  ...networkError('net::ERR_BLOCKED_BY_RESPONSE.NotSameSite'),
  ...networkError('net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep'),
  ...networkError('net::ERR_CACHE_MISS'),
  ...networkError('net::ERR_UNEXPECTED_PROXY_AUTH'),
  ...networkError('net::ERR_CONNECTION_REFUSED'),
  ...networkError('net::ERR_CONNECTION_RESET'),
  ...networkError('net::ERR_CONNECTION_TIMED_OUT'),
  ...networkError('net::ERR_EMPTY_RESPONSE'),
  ...networkError('net::ERR_INTERNET_DISCONNECTED'),
  ...networkError('net::ERR_INVALID_ARGUMENT'),
  ...networkError('net::ERR_NAME_NOT_RESOLVED'),
  ...networkError('net::ERR_BLOCKED_BY_CLIENT'),
  ...networkError('net::ERR_CERT_AUTHORITY_INVALID'),
  ...networkError('net::ERR_FAILED'),
  {
    code: 'integrity-mismatch',
    template:
      "Failed to find a valid digest in the 'integrity' attribute for resource '{url}' with computed SHA-256 integrity '{digest}'. The resource has been blocked.",
    source: seen,
  },
  {
    code: 'integrity-not-cors',
    template:
      "Subresource Integrity: The resource '{url}' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.",
    source: seen,
  },
  {
    code: 'integrity-not-eligible',
    template:
      "Subresource Integrity: The resource '{url}' has an integrity attribute, but the response is not eligible for integrity validation.",
    source: seen,
  },
  {
    code: 'fetch-integrity',
    template: "Fetch API cannot load {url}. SRI's integrity checks failed.",
    source: seen,
  },
  {
    code: 'worker-origin',
    template:
      "[[isThrown|SecurityError: ]]Failed to construct '{interface}': Script at '{url}' cannot be accessed from origin '{origin}'.",
    source: seen,
  },
  {
    code: 'script-mime-type',
    template:
      "Refused to execute script from '{url}' because its MIME type ('{mimeType}') is not executable[[isNosniff|, and strict MIME type checking is enabled]].",
    source: seen,
  },
  {
    code: 'module-mime-type',
    template:
      'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "{mimeType}". Strict MIME type checking is enforced for module scripts per HTML spec.',
    source: seen,
  },
  {
    code: 'style-sheet-mime-type',
    template:
      "Refused to apply style from '{url}' because its MIME type ('{mimeType}') is not a supported stylesheet MIME type, and strict MIME checking is enabled.",
    source: seen,
  },
  {
    code: 'http-status',
    template: 'Failed to load resource: the server responded with a status of {status} ({reason})',
    source: seen,
  },
  {
    code: 'service-worker-opaque',
    template: `${fetchEvent}an "opaque" response was used for a request whose type is not no-cors`,
    source: 'third_party/blink/renderer/modules/service_worker/fetch_respond_with_observer.cc',
  },
  {
    code: 'service-worker-redirected',
    template: `${fetchEvent}a redirected response was used for a request whose redirect mode is not "follow".`,
    source: 'third_party/blink/renderer/modules/service_worker/fetch_respond_with_observer.cc',
  },
  {
    code: 'event-source-mime-type',
    template:
      'EventSource\'s response has a MIME type ("{mimeType}") that is not "text/event-stream". Aborting the connection.',
    source: 'third_party/blink/renderer/modules/eventsource/event_source.cc',
  },
  {
    code: 'web-socket-failed',
    template: "WebSocket connection to '{url}' failed: {reason}",
    source: 'third_party/blink/renderer/modules/websockets/websocket_channel_impl.cc',
  },
  { code: 'unsafe-header', template: 'Refused to get unsafe header "{header}"', source: seen },
  { code: 'forbidden-header', template: 'Refused to set unsafe header "{header}"', source: questions },

  { code: 'invalid-url', template: `${thrown}Failed to parse URL from {url}`, source: seen },
  {
    code: 'url-includes-credentials',
    template: `${thrown}Request cannot be constructed from a URL that includes credentials: {url}`,
    source: seen,
  },
  { code: 'invalid-method', template: `${thrown}'{value}' is not a valid HTTP method.`, source: seen },
  { code: 'forbidden-method', template: `${thrown}'{value}' HTTP method is unsupported.`, source: seen },
  { code: 'no-cors-method', template: `${thrown}'{value}' is unsupported in no-cors mode.`, source: seen },
  {
    code: 'invalid-header-name',
    template: "TypeError: Failed to execute '{operation}' on '{interface}': Invalid name",
    source: questions,
  },
  {
    code: 'invalid-header-value',
    template: "TypeError: Failed to execute '{operation}' on '{interface}': Invalid value",
    source: seen,
  },
  {
    code: 'header-value-not-latin-1',
    template: `${thrown}String contains non ISO-8859-1 code point.`,
    source: seen,
  },
  {
    code: 'invalid-member',
    template: `${thrown}The provided value '{value}' is not a valid enum value of type {type}.`,
    source: questions,
  },
  {
    code: 'navigate-mode',
    template: `${thrown}Cannot construct a Request with a RequestInit whose mode member is set as 'navigate'.`,
    source: seen,
  },
  {
    code: 'only-if-cached-mode',
    template: `${thrown}'only-if-cached' can be set only with 'same-origin' mode`,
    source: seen,
  },
  {
    code: 'body-with-get',
    template: `${thrown}Request with GET/HEAD method cannot have body.`,
    source: questions,
  },
  {
    code: 'stream-without-duplex',
    template: `${thrown}The \`duplex\` member must be specified for a request with a streaming body`,
    source: seen,
  },
  {
    code: 'stream-mode',
    template: `${thrown}If request is made from ReadableStream, mode should be"same-origin" or "cors"`,
    source: seen,
  },
  {
    code: 'stream-keepalive',
    template: `${thrown}Keepalive request cannot have a ReadableStream body.`,
    source: seen,
  },
  { code: 'beacon-scheme', template: `${thrown}Beacons are only supported over HTTP(S).`, source: questions },
  { code: 'signal-aborted', template: 'AbortError: signal is aborted without reason', source: seen },
  { code: 'timeout', template: 'TimeoutError: signal timed out', source: seen },
  {
    code: 'deferred-fetch-scheme',
    template:
      "[[isThrown|Failed to execute 'fetchLater' on 'Window': ]]fetchLater is only supported over HTTP(S).",
    source: seen,
  },
  {
    code: 'deferred-fetch-insecure',
    template:
      "[[isThrown|Failed to execute 'fetchLater' on 'Window': ]]fetchLater was passed an insecure URL.",
    source: seen,
  },
  {
    code: 'deferred-fetch-quota',
    template:
      "[[isThrown|Failed to execute 'fetchLater' on 'Window': ]]fetchLater exceeds its quota for the origin: got {byteLength} bytes, expected less than {limit} bytes.",
    source: seen,
  },
  {
    code: 'synchronous-timeout',
    template:
      "[[isThrown|Failed to set the 'timeout' property on 'XMLHttpRequest': ]]Timeouts cannot be set for synchronous requests made from a document.",
    source: seen,
  },
  {
    code: 'subprotocol-invalid',
    template: "[[isThrown|Failed to construct 'WebSocket': ]]The subprotocol '{protocol}' is invalid.",
    source: seen,
  },
  {
    code: 'subprotocol-duplicated',
    template: "[[isThrown|Failed to construct 'WebSocket': ]]The subprotocol '{protocol}' is duplicated.",
    source: seen,
  },
  {
    code: 'xhr-failed',
    template: "Failed to execute 'send' on 'XMLHttpRequest': Failed to load '{url}'.",
    source: seen,
  },
  { code: 'fetch-failed', template: 'TypeError: Failed to fetch', source: seen },
] as const satisfies readonly MessageTemplate[];
