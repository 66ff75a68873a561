// Longer than other files because it is data: one entry a message, and an engine's catalogue is read as a whole.
import { seenInRun, type MessageTemplate } from './message-template';

const accessControl = 'Source/WebCore/loader/CrossOriginAccessControl.cpp';
const preflightCache = 'Source/WebCore/loader/CrossOriginPreflightResultCache.cpp';
const csp = 'Source/WebCore/page/csp/ContentSecurityPolicy.cpp';
const request = 'Source/WebCore/Modules/fetch/FetchRequest.cpp';
const seen = seenInRun('webkit');

const thrown = '[[isThrown|TypeError: ]]';
const where =
  '[[loader|{loader} cannot load {url}. ]][[redirectUrl|Cross-origin redirection to {redirectUrl} denied by Cross-Origin Resource Sharing policy: ]]';

/** What WebKit prints. https://github.com/WebKit/WebKit */
export const webkitMessages = [
  {
    code: 'sandbox-without-scripts',
    template:
      "Blocked script execution in '{pageUrl}' because the document's frame is sandboxed and the 'allow-scripts' permission is not set.",
    source: 'Source/WebCore/bindings/js/ScriptController.cpp',
  },
  {
    code: 'acao-wildcard',
    template: `${where}Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.`,
    source: accessControl,
  },
  {
    code: 'acao-multiple',
    template: `${where}Access-Control-Allow-Origin cannot contain more than one origin.`,
    source: accessControl,
  },
  {
    code: 'acao-mismatch',
    template: `${where}Origin {origin} is not allowed by Access-Control-Allow-Origin.[[status| Status code: {status}]]`,
    source: accessControl,
  },
  {
    code: 'acac',
    template: `${where}Credentials flag is true, but Access-Control-Allow-Credentials is not "true".`,
    source: accessControl,
  },
  {
    code: 'preflight-status',
    template: `${where}Preflight response is not successful[[status|. Status code: {status}]]`,
    source: accessControl,
  },
  {
    code: 'preflight-blocked',
    template: `${where}CORS-preflight request was blocked`,
    source: 'Source/WebCore/loader/CrossOriginPreflightChecker.cpp',
  },
  {
    code: 'preflight-parse-methods',
    template: `${where}Header Access-Control-Allow-Methods has an invalid value: {value}`,
    source: preflightCache,
  },
  {
    code: 'preflight-parse-headers',
    template: `${where}Header Access-Control-Allow-Headers has an invalid value: {value}`,
    source: preflightCache,
  },
  {
    code: 'preflight-method',
    template: `${where}Method {method} is not allowed by Access-Control-Allow-Methods.`,
    source: preflightCache,
  },
  {
    code: 'preflight-header',
    template: `${where}Request header field {header} is not allowed by Access-Control-Allow-Headers.`,
    source: preflightCache,
  },
  {
    code: 'redirect-scheme',
    template: `${where}not allowed to follow a cross-origin CORS redirection with non CORS scheme`,
    source: accessControl,
  },
  {
    code: 'redirect-credentials',
    template: `${where}redirection URL {location} has credentials`,
    source: accessControl,
  },
  {
    code: 'redirect-not-allowed',
    template: `${where}Not allowed to follow a redirection while loading {url}`,
    source: seen,
  },
  { code: 'redirect-limit', template: 'Load cannot follow more than 20 redirections', source: seen },
  {
    code: 'access-control-checks',
    template: '{api} cannot load {url} due to access control checks.',
    source: seen,
  },
  {
    code: 'access-control-checks',
    template: 'Cannot load {url} due to access control checks.',
    source: seen,
  },
  {
    code: 'access-control-checks',
    template: 'Cannot load {resourceKind} {url} due to access control checks.',
    source: seen,
  },
  {
    code: 'text-track-denied',
    template: 'Cross-origin text track load denied by Cross-Origin Resource Sharing policy.',
    source: seen,
  },
  {
    code: 'script-denied',
    template: 'Cross-origin script load denied by Cross-Origin Resource Sharing policy.',
    source: seen,
  },

  {
    code: 'csp-connect-src',
    template:
      'Refused to connect to {url} because it does not appear in the connect-src directive of the Content Security Policy.',
    source: csp,
  },
  {
    code: 'csp-default-src',
    template:
      'Refused to connect to {url} because it appears in neither the connect-src directive nor the default-src directive of the Content Security Policy.',
    source: csp,
  },
  {
    code: 'csp-report-only',
    template:
      '[Report Only] Refused to connect to {url} because it does not appear in the connect-src directive of the Content Security Policy.',
    source: csp,
  },
  {
    code: 'csp-report-only',
    template:
      '[Report Only] Refused to connect to {url} because it appears in neither the connect-src directive nor the default-src directive of the Content Security Policy.',
    source: csp,
  },
  {
    code: 'csp-other',
    template:
      '[[isReportOnly|[Report Only] ]]Refused to load {url} because it does not appear in the {effectiveDirective} directive of the Content Security Policy.',
    source: seen,
  },
  {
    code: 'csp-other',
    template:
      '[[isReportOnly|[Report Only] ]]Refused to load {url} because it appears in neither the {effectiveDirective} directive nor the default-src directive of the Content Security Policy.',
    source: csp,
  },
  { code: 'csp-blocked', template: 'Blocked by Content Security Policy.', source: seen },
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
    code: 'csp-query-in-source',
    template:
      "The source list for Content Security Policy directive '{directiveName}' contains a source with an invalid path: '{path}'. The query component, including the '?', will be ignored.",
    source: seen,
  },
  {
    code: 'csp-invalid-source',
    template:
      "The source list for Content Security Policy directive '{directiveName}' contains an invalid source: '{expression}'. It will be ignored.[[isNone| Note that 'none' has no effect unless it is the only expression in the source list.]]",
    source: seen,
  },
  {
    code: 'csp-report-only-without-report-to',
    template:
      "The Content Security Policy '{policy}' was delivered in report-only mode, but does not specify a 'report-to'; the policy will have no effect. Please either add a 'report-to' directive, or deliver the policy via the 'Content-Security-Policy' header.",
    source: seen,
  },

  {
    code: 'restricted-port',
    template: 'Not allowed to use restricted network port {port}: {url}',
    source: seen,
  },
  {
    code: 'mixed-content',
    template:
      '[blocked] The page at {pageUrl} requested insecure content from {url}. This content was blocked and must be served over HTTPS.',
    source: 'Source/WebCore/loader/MixedContentChecker.cpp',
  },
  {
    code: 'mixed-content',
    template: '[blocked] The page at {pageUrl} was not allowed to run insecure content from {url}.',
    versions: 'older',
    source: 'Source/WebCore/loader/MixedContentChecker.cpp',
  },
  {
    code: 'same-origin-mode',
    template:
      'Unsafe attempt to load URL {url} from origin {origin}. Domains, protocols and ports must match.',
    source: seen,
  },
  { code: 'no-cors-redirect-mode', template: 'No-Cors mode requires follow redirect mode', source: seen },
  { code: 'request-not-allowed', template: 'Not allowed to request resource', source: seen },
  { code: 'scheme-not-http', template: 'Cross origin requests are only supported for HTTP.', source: seen },
  {
    code: 'keepalive-limit',
    template: `${where}Reached maximum amount of queued data of 64Kb for keepalive requests`,
    source: seen,
  },
  {
    code: 'corp',
    template:
      "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header.",
    source: seen,
  },
  {
    code: 'integrity',
    template:
      'Cannot load {resourceKind} {url}. Failed integrity metadata check.[[length| Content length: {length}, Expected content length: 0,]] Expected metadata: {integrity}',
    source: seen,
  },
  {
    code: 'fetch-integrity',
    template:
      'Failed integrity metadata check. {url}. Failed integrity metadata check.[[length| Content length: {length}, Expected content length: 0,]] Expected metadata: {integrity}',
    source: seen,
  },
  {
    code: 'script-nosniff',
    template:
      'Refused to execute {url} as script because "X-Content-Type-Options: nosniff" was given and its Content-Type is not a script MIME type.',
    source: seen,
  },
  {
    code: 'script-mime-type',
    template: 'Refused to execute {url} as script because {mimeType} is not a script MIME type.',
    source: seen,
  },
  {
    code: 'module-mime-type',
    template: "TypeError: '{mimeType}' is not a valid JavaScript MIME type.",
    source: seen,
  },
  {
    code: 'style-sheet-mime-type',
    template:
      "Did not parse stylesheet at '{url}' because non CSS MIME types are not allowed in strict mode.",
    source: seen,
  },
  {
    code: 'http-status',
    template: 'Failed to load resource: the server responded with a status of {status} ({reason})',
    source: seen,
  },
  { code: 'connection-refused', template: 'Could not connect to {host}: Connection refused', source: seen },
  {
    code: 'connection-ended',
    template: 'Connection terminated unexpectedly',
    source: seen,
  },
  {
    code: 'name-not-resolved',
    template: 'Error resolving “{host}”: Name or service not known',
    source: seen,
  },
  {
    code: 'web-socket-failed',
    template: "WebSocket connection to '{url}' failed: {reason}",
    source: 'Source/WebCore/Modules/websockets/WebSocket.cpp',
  },

  { code: 'signal-aborted', template: 'AbortError: The operation was aborted.', source: seen },
  { code: 'timeout', template: 'AbortError: Fetch is aborted', source: seen },
  { code: 'api-not-supported', template: "Can't find variable: fetchLater", source: seen },
  {
    code: 'synchronous-timeout',
    template: 'InvalidAccessError: The object does not support the operation or argument.',
    source: seen,
  },
  { code: 'invalid-url', template: `${thrown}URL is not valid or contains user credentials.`, source: seen },
  { code: 'invalid-method', template: `${thrown}Method is not a valid HTTP token.`, source: seen },
  { code: 'forbidden-method', template: `${thrown}Method is forbidden.`, source: seen },
  {
    code: 'no-cors-method',
    template: `${thrown}Method must be GET, POST or HEAD in no-cors mode.`,
    source: seen,
  },
  {
    code: 'invalid-header-value',
    template: `${thrown}Header '{header}' has invalid value: '{value}'`,
    source: seen,
  },
  {
    code: 'navigate-mode',
    template: `${thrown}Request constructor does not accept navigate fetch mode.`,
    source: seen,
  },
  { code: 'window-not-null', template: `${thrown}Window can only be null.`, source: request },
  {
    code: 'only-if-cached-mode',
    template: `${thrown}only-if-cached cache option requires fetch mode to be same-origin.`,
    source: seen,
  },
  {
    code: 'body-with-get',
    template: `${thrown}Request has method '{method}' and cannot have a body`,
    source: request,
  },
  {
    code: 'stream-not-supported',
    template: `${thrown}ReadableStream uploading is not supported`,
    source: seen,
  },
  {
    code: 'stream-keepalive',
    template: `${thrown}Request cannot have a ReadableStream body and keepalive set to true`,
    source: seen,
  },
  { code: 'cannot-load', template: 'Fetch API cannot load {url}.', source: seen },
  {
    code: 'service-worker-opaque',
    template: 'Response served by service worker is opaque',
    source: 'Source/WebCore/workers/service/context/ServiceWorkerFetch.cpp',
  },
  {
    code: 'service-worker-redirected',
    template: 'Response served by service worker has redirections',
    source: 'Source/WebCore/workers/service/context/ServiceWorkerFetch.cpp',
  },
  { code: 'xhr-failed', template: 'NetworkError: A network error occurred.', source: seen },
  { code: 'insecure-operation', template: 'SecurityError: The operation is insecure.', source: seen },
  { code: 'load-failed', template: 'TypeError: Load failed', source: seen },
] as const satisfies readonly MessageTemplate[];
