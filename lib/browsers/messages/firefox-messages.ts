// Longer than other files because it is data: one entry a message, and an engine's catalogue is read as a whole.
import { seenInRun, type MessageTemplate } from './message-template';

const security = 'dom/locales/en-US/chrome/security/security.properties';
const csp = 'dom/locales/en-US/chrome/security/csp.properties';
const errors = 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors';
const seen = seenInRun('firefox');

const blocked =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at';
const thrown = '[[operation|TypeError: {interface}.{operation}: ]]';
const prefix = '[[hasPrefix|Content-Security-Policy: ]]';
const status = '[[status| Status code: {status}.]]';

const reason = (text: string): string => `[[url|${blocked} {url}. (Reason: ]]${text}).`;

/** What Firefox prints. https://github.com/mozilla-firefox/firefox */
export const firefoxMessages = [
  { code: 'CORSDisabled', template: reason('CORS disabled'), source: security },
  {
    code: 'CORSDidNotSucceed2',
    template: `${reason('CORS request did not succeed')}${status}`,
    source: security,
  },
  {
    code: 'CORSDidNotSucceed2',
    template: reason('CORS request failed'),
    versions: 'older',
    source: errors,
  },
  {
    code: 'CORSOriginHeaderNotAdded',
    template: reason('CORS header ‘Origin’ cannot be added'),
    source: security,
  },
  {
    code: 'CORSExternalRedirectNotAllowed',
    template: reason('CORS request external redirect not allowed'),
    source: security,
  },
  { code: 'CORSRequestNotHttp', template: reason('CORS request not http'), source: security },
  {
    code: 'CORSMissingAllowOrigin2',
    template: `${reason('CORS header ‘Access-Control-Allow-Origin’ missing')}${status}`,
    source: security,
  },
  {
    code: 'CORSMultipleAllowOriginNotAllowed',
    template: reason('Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed'),
    source: security,
  },
  {
    code: 'CORSAllowOriginNotMatchingOrigin',
    template: reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’'),
    source: security,
  },
  {
    code: 'CORSMethodNotFound',
    template: reason('Did not find method in CORS header ‘Access-Control-Allow-Methods’'),
    source: security,
  },
  {
    code: 'CORSMissingAllowCredentials',
    template: reason('expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’'),
    source: security,
  },
  {
    code: 'CORSPreflightDidNotSucceed3',
    template: `${reason('CORS preflight response did not succeed')}${status}`,
    source: security,
  },
  {
    code: 'CORSPreflightDidNotSucceed3',
    template: reason('CORS preflight channel did not succeed'),
    versions: 'older',
    source: errors,
  },
  {
    code: 'CORSInvalidAllowMethod',
    template: reason('invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Methods’'),
    source: security,
  },
  {
    code: 'CORSInvalidAllowHeader',
    template: reason('invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Headers’'),
    source: security,
  },
  {
    code: 'CORSMissingAllowHeaderFromPreflight2',
    template: reason(
      'header ‘{header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
    ),
    source: security,
  },
  {
    code: 'CORSMissingAllowHeaderFromPreflight2',
    template: reason(
      'missing token ‘{header}’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel',
    ),
    versions: 'older',
    source: errors,
  },
  {
    code: 'CORSNotSupportingCredentials',
    template: `[[url|${blocked} ‘{url}’. (Reason: ]]Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’).`,
    source: security,
  },
  {
    code: 'CORSAllowHeaderFromPreflightDeprecation',
    template:
      'Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at {url} soon. (Reason: When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered. To include the `Authorization` header, it must be explicitly listed in CORS header `Access-Control-Allow-Headers`).',
    source: security,
  },
  { code: 'cors-blocked', template: `${blocked} {url}. (Reason: {reason}).`, source: security },
  {
    code: 'cors-blocked',
    template: `${blocked} {url}. This can be fixed by moving the resource to the same domain or enabling CORS.`,
    versions: 'older',
    source: 'quoted in public questions',
  },

  {
    code: 'CSPGenericViolation',
    template: `${prefix}The page’s settings blocked the loading of a resource ({effectiveDirective}) at {url} because it violates the following directive: “{directive}”`,
    source: csp,
  },
  {
    code: 'CSPROGenericViolation',
    template: `${prefix}(Report-Only policy) The page’s settings would block the loading of a resource ({effectiveDirective}) at {url} because it violates the following directive: “{directive}”`,
    source: csp,
  },
  {
    code: 'CSPGenericViolation',
    template: `${prefix}The page’s settings blocked the loading of a resource at {url} (“{directiveName}”).`,
    versions: 'older',
    source: csp,
  },
  {
    code: 'CSPROGenericViolation',
    template: `${prefix}The page’s settings observed the loading of a resource at {url} (“{directiveName}”). A CSP report is being sent.`,
    versions: 'older',
    source: csp,
  },
  {
    code: 'CSPScriptViolation',
    template: `${prefix}The page’s settings blocked a script ({effectiveDirective}) at {url} from being executed because it violates the following directive: “{directive}”`,
    source: seen,
  },
  {
    code: 'CSPStyleViolation',
    template: `${prefix}The page’s settings blocked a style ({effectiveDirective}) at {url} from being applied because it violates the following directive: “{directive}”`,
    source: seen,
  },
  {
    code: 'CSPROScriptViolation',
    template: `${prefix}(Report-Only policy) The page’s settings would block a script ({effectiveDirective}) at {url} from being executed because it violates the following directive: “{directive}”`,
    source: seen,
  },
  {
    code: 'CSPROStyleViolation',
    template: `${prefix}(Report-Only policy) The page’s settings would block a style ({effectiveDirective}) at {url} from being applied because it violates the following directive: “{directive}”`,
    source: seen,
  },
  {
    code: 'couldNotProcessUnknownDirective',
    template: `${prefix}Couldn’t process unknown directive ‘{directiveName}’`,
    source: csp,
  },
  {
    code: 'duplicateDirective',
    template: `${prefix}Duplicate {directiveName} directives detected. All but the first instance will be ignored.`,
    source: csp,
  },
  {
    code: 'hostNameMightBeKeyword',
    template: `${prefix}Interpreting {host} as a hostname, not a keyword. If you intended this to be a keyword, use ‘{keyword}’ (wrapped in single quotes).`,
    source: csp,
  },
  {
    code: 'ignoringUnknownOption',
    template: `${prefix}Ignoring unknown option {option}`,
    source: csp,
  },
  {
    code: 'reportURINorReportToNotInReportOnlyHeader',
    template: `${prefix}This site ({site}) has a Report-Only policy without a report-uri directive nor a report-to directive. CSP will not block and cannot report violations of this policy.`,
    source: csp,
  },

  {
    code: 'same-origin-load',
    template: 'Security Error: Content at {pageUrl} may not load data from {url}.',
    source: seen,
  },
  {
    code: 'local-load',
    template: 'Security Error: Content at {pageUrl} may not load or link to {url}.',
    source: seen,
  },
  {
    code: 'DATA_URI_BLOCKED',
    template: 'Redirecting to data: URI not allowed (Blocked loading of: “{url}”)',
    source: seen,
  },
  {
    code: 'BlockMixedActiveContent',
    template: 'Blocked loading mixed active content “{url}”',
    source: security,
  },
  {
    code: 'corp',
    template:
      'The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).',
    source: seen,
  },
  {
    code: 'MediaLoadHttpError',
    template: 'HTTP load failed with status {status}. Load of media resource {url} failed.',
    source: seen,
  },
  {
    code: 'MediaLoadUnsupportedMimeType',
    template: 'HTTP “Content-Type” of “{mimeType}” is not supported. Load of media resource {url} failed.',
    source: seen,
  },
  {
    code: 'MediaCannotPlayNoDecoders',
    template: 'Cannot play media. No decoders for requested formats: {mimeType}',
    source: seen,
  },
  {
    code: 'IntegrityMismatch3',
    template:
      'None of the “sha256” hashes in the integrity attribute match the content of the subresource at “{url}”. The computed hash is “{digest}”.',
    source: seen,
  },
  {
    code: 'IneligibleResource',
    template: '“{url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.',
    source: seen,
  },
  {
    code: 'script-origin',
    template: '<script> source URI is not allowed in this document: “{url}”.',
    source: seen,
  },
  {
    code: 'module-origin',
    template: 'Module source URI is not allowed in this document: “{url}”.',
    source: seen,
  },
  {
    code: 'script-failed',
    template: 'Loading failed for the <script> with source “{url}”.',
    source: seen,
  },
  {
    code: 'module-failed',
    template: 'Loading failed for the module with source “{url}”.',
    source: seen,
  },
  {
    code: 'script-mime-type',
    template: 'Script from “{url}” was blocked because of a disallowed MIME type (“{mimeType}”).',
    source: seen,
  },
  {
    code: 'module-mime-type',
    template: 'Loading module from “{url}” was blocked because of a disallowed MIME type (“{mimeType}”).',
    source: seen,
  },
  {
    code: 'style-sheet-mime-type',
    template: 'The stylesheet {url} was not loaded because its MIME type, “{mimeType}”, is not “text/css”.',
    source: seen,
  },
  {
    code: 'mime-type-nosniff',
    template:
      'The resource from “{url}” was blocked due to MIME type (“{mimeType}”) mismatch (X-Content-Type-Options: nosniff).',
    source: seen,
  },
  {
    code: 'opaque-response-blocking',
    template: 'The resource at “{url}” was blocked by OpaqueResponseBlocking.[[reason| Reason: “{reason}”.]]',
    source: seen,
  },
  {
    code: 'opaque-response-blocked',
    template: 'A resource is blocked by OpaqueResponseBlocking, please check browser console for details.',
    source: seen,
  },
  {
    code: 'local-network-access-required',
    template:
      'Local Network Access permission required: top-level site “{pageUrl}”, initiator “{pageUrl}”, attempting to access target “{url}” ({address}) via {initiatorType}. Secure context: {isSecureContext}',
    versions: '151 and later',
    source: seen,
  },
  {
    code: 'local-network-access-detected',
    template:
      'Local Network Access detected: top-level site “{pageUrl}”, initiator “{pageUrl}”, accessing target “{url}” ({address}) via {initiatorType}. Secure context: {isSecureContext}, prompt action: {promptAction}',
    versions: '151 and later',
    source: seen,
  },
  {
    code: 'connection-failure',
    template: 'Firefox can’t establish a connection to the server at {url}.',
    source: seen,
  },

  { code: 'signal-aborted', template: 'AbortError: The operation was aborted.', source: seen },
  { code: 'timeout', template: 'TimeoutError: The operation timed out.', source: seen },
  { code: 'api-not-supported', template: 'fetchLater is not defined', source: seen },
  {
    code: 'synchronous-timeout',
    template:
      '[[isThrown|XMLHttpRequest.timeout setter: ]]synchronous XMLHttpRequests do not support timeout and responseType',
    source: seen,
  },
  { code: 'MSG_INVALID_URL', template: `${thrown}{url} is not a valid URL.`, source: seen },
  {
    code: 'MSG_URL_HAS_CREDENTIALS',
    template: `${thrown}{url} is an url with embedded credentials.`,
    source: seen,
  },
  { code: 'MSG_INVALID_REQUEST_METHOD', template: `${thrown}Invalid request method {value}.`, source: seen },
  { code: 'MSG_INVALID_REQUEST_MODE', template: `${thrown}Invalid request mode {mode}.`, source: seen },
  {
    code: 'MSG_INVALID_HEADER_NAME',
    template: `${thrown}{value} is an invalid header name.`,
    source: 'dom/bindings/Errors.msg',
  },
  {
    code: 'MSG_INVALID_HEADER_VALUE',
    template: `${thrown}{value} is an invalid header value.`,
    source: seen,
  },
  {
    code: 'MSG_INVALID_BYTESTRING',
    template: `${thrown}to ByteString because the character at index {position} has value {codePoint} which is greater than 255.`,
    source: seen,
  },
  {
    code: 'MSG_INVALID_ENUM_VALUE',
    template: `${thrown}'{value}' (value of '{member}' member of RequestInit) is not a valid value for enumeration {type}.`,
    source: 'dom/bindings/Errors.msg',
  },
  {
    code: 'MSG_ONLY_IF_CACHED_WITHOUT_SAME_ORIGIN',
    template: `${thrown}Request mode '{mode}' was used, but request cache mode 'only-if-cached' can only be used with request mode 'same-origin'.`,
    source: seen,
  },
  {
    code: 'MSG_REQUEST_BODY',
    template: `${thrown}HEAD or GET Request cannot have a body.`,
    source: 'dom/bindings/Errors.msg',
  },
  {
    code: 'service-worker-opaque',
    template:
      'Failed to load ‘{url}’. A ServiceWorker passed an opaque Response to FetchEvent.respondWith() while handling a ‘{mode}’ FetchEvent. Opaque Response objects are only valid when the RequestMode is ‘no-cors’.',
    source: 'dom/locales/en-US/chrome/dom/dom.properties',
  },
  {
    code: 'service-worker-redirected',
    template:
      'Failed to load ‘{url}’. A ServiceWorker passed a redirected Response to FetchEvent.respondWith() while RedirectMode is not ‘follow’.',
    source: 'dom/locales/en-US/chrome/dom/dom.properties',
  },
  { code: 'xhr-failed', template: 'NetworkError: A network error occurred.', source: seen },
  { code: 'insecure-operation', template: 'SecurityError: The operation is insecure.', source: seen },
  {
    code: 'MSG_FETCH_FAILED',
    template: 'NetworkError when attempting to fetch resource.',
    source: seen,
  },
] as const satisfies readonly MessageTemplate[];
