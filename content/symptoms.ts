// Longer than other files because it is data: one entry a symptom, and a group is read as a whole.
import type { Symptom } from './symptom';

export const symptoms: readonly Symptom[] = [
  {
    group: 'It works elsewhere',
    says: 'It works in Postman',
    cause:
      'Postman is not a page: it has no origin, sends no preflight and shows every response. Only a browser checks whether the page may read the response, and here the response does not allow it.',
    scenario: 'no-allow-origin',
    page: '/guide/what-cors-is',
  },
  {
    group: 'It works elsewhere',
    says: 'curl gets a 200, the page gets an error',
    cause:
      'The page sets a header of its own, so the browser sends OPTIONS first, which curl does not. The server has no route for OPTIONS.',
    scenario: 'preflight-status-404',
    page: '/errors/preflight-status',
  },
  {
    group: 'It works elsewhere',
    says: 'It works when I open the address in a tab',
    cause:
      'In a tab no script reads the response, so CORS has no part in it. For a script of another origin, the response needs Access-Control-Allow-Origin.',
    scenario: 'no-allow-origin',
    page: '/errors/access-control-allow-origin-missing',
  },
  {
    group: 'It works elsewhere',
    says: 'It works on localhost but not when deployed',
    cause:
      'The server allows a list of origins, and the deployed one is not on it. Scheme, host and port have to match exactly.',
    scenario: 'allow-origin-other',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'It works elsewhere',
    says: 'It works on our server but not on localhost',
    cause:
      'The server allows the deployed site, but not the origin used in development. Add that origin to the list, with its port.',
    scenario: 'allow-origin-wrong-port',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails only in Safari',
    cause:
      'Safari remembers a preflight for ten minutes at most. It sends a new one where other browsers still remember theirs, so a preflight that now fails shows up there first. Or the request needs third-party cookies, which Safari blocks. The live request succeeds; its preflight may be remembered for a day.',
    scenario: 'max-age-day',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails only in Firefox',
    cause:
      'Firefox parses content types and Access-Control-Max-Age differently. A comma in a content type is enough for a preflight that no other browser sends. The live request succeeds, because its server allows what the preflight asks for.',
    scenario: 'content-type-with-comma',
    page: '/guide/simple-requests',
  },
  {
    group: 'It works elsewhere',
    says: 'It works with "Disable cache" ticked',
    cause:
      "The browser's HTTP cache has an old response without CORS headers, stored for a request without Origin, such as an image's. Send Vary: Origin with every response, or give the image crossorigin.",
    scenario: 'image-then-fetch',
    page: '/guide/caching',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails only after an image of the same URL',
    cause:
      'The image sent no Origin, so its response has no CORS headers, and fetch gets that response from the HTTP cache. Send Vary: Origin with every response.',
    scenario: 'image-then-fetch',
    page: '/guide/caching',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails for one colleague only',
    cause:
      'Check their browser extensions first, then their caches: without Vary: Origin, a CDN may give them a response that was meant for another site.',
    scenario: 'allow-origin-other',
    page: '/guide/caching',
  },
  {
    group: 'It works elsewhere',
    says: 'It works from disk in one browser, as a file',
    cause:
      'A page opened from disk has the origin null. Access-Control-Allow-Origin: * allows it, a named origin does not. Serve the file from a web server, so that the page has an origin.',
    scenario: 'null-origin-refused',
    page: '/guide/null-origin',
  },
  {
    group: 'Before the request',
    says: 'My GET became an OPTIONS',
    cause:
      'It did not. The GET has a header that is not safelisted, so the browser asks the server first with OPTIONS. If the response allows the header, the GET follows.',
    scenario: 'x-foobar',
    page: '/guide/preflighted-requests',
  },
  {
    group: 'Before the request',
    says: 'Every call is sent twice',
    cause: 'The first request is the preflight. Without the header that causes it, one request is enough.',
    scenario: 'x-requested-with',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'Before the request',
    says: 'OPTIONS returns 401',
    cause: 'The server requires a login for OPTIONS too, but a preflight never carries a token or a cookie.',
    scenario: 'options-behind-login',
    page: '/errors/preflight-status',
  },
  {
    group: 'Before the request',
    says: 'OPTIONS returns 200 and it still fails',
    cause:
      'The status is not enough. The response also has to list the method and each header, and here one header is missing.',
    scenario: 'header-not-listed',
    page: '/errors/header-not-allowed',
  },
  {
    group: 'Before the request',
    says: 'Redirect is not allowed for a preflight request',
    cause:
      'The server responds to OPTIONS with a redirect. Usually the URL lacks a slash, or http: should be https:.',
    scenario: 'preflight-redirect',
    page: '/errors/preflight-redirect',
  },
  {
    group: 'Before the request',
    says: 'PATCH is allowed, but patch is refused',
    cause: 'Methods are case-sensitive, and browsers do not write patch in capitals for you.',
    scenario: 'method-in-other-case',
    page: '/errors/method-not-allowed',
  },
  {
    group: 'Before the request',
    says: 'GET works, PUT and DELETE do not',
    cause:
      'GET, HEAD and POST are always allowed. Other methods have to be in Access-Control-Allow-Methods, in the response to OPTIONS.',
    scenario: 'method-not-listed',
    page: '/errors/method-not-allowed',
  },
  {
    group: 'Before the request',
    says: 'Forms work, JSON does not',
    cause:
      'The content types of forms need no preflight, but application/json does. The server has to list Content-Type in Access-Control-Allow-Headers. The live request succeeds, because its server does.',
    scenario: 'post-json',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'Before the request',
    says: 'Nothing arrives at the server',
    cause:
      "Something in the browser stopped the request: the page's own Content-Security-Policy, an ad blocker, or mixed content.",
    scenario: 'connect-src-self',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'Before the request',
    says: "Refused to connect to '' because it violates connect-src 'self'",
    cause:
      "The page's Content-Security-Policy does not list the API. Whoever serves the page has to add the API's origin to connect-src.",
    scenario: 'connect-src-self',
    page: '/guide/content-security-policy',
  },
  {
    group: 'Before the request',
    says: 'I added the domain to the policy and now it is a CORS error',
    cause:
      "That is progress. The page's policy now allows the request, and the next check is CORS: the API's response has to allow the page.",
    scenario: 'policy-allows-cors-refuses',
    page: '/guide/content-security-policy',
  },
  {
    group: 'Before the request',
    says: "'self' is in the policy and my own API is refused",
    cause:
      "'self' is the page's own origin, and the API is on another port or host. Or the quotes are missing, and the browser takes self for the name of a host.",
    scenario: 'connect-src-without-quotes',
    page: '/guide/content-security-policy',
  },
  {
    group: 'The response',
    says: 'A 500 shows as a CORS error',
    cause:
      'The error response has no CORS headers, so the script cannot read it. Repair the error itself; the Network panel shows the status.',
    scenario: 'status-500-without-allow-origin',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'The response',
    says: 'It fails after many requests, then works again',
    cause:
      'A rate limiter responds with 429 and no CORS headers. It looks like a CORS error, but the page sends too many requests.',
    scenario: 'status-429-without-allow-origin',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'The response',
    says: 'The header is in the Network panel and null in my code',
    cause:
      'By default a script sees only a few headers of a cross-origin response. The server has to list the others in Access-Control-Expose-Headers.',
    scenario: 'exposed-none',
    page: '/guide/exposed-headers',
  },
  {
    group: 'The response',
    says: 'All headers are exposed with a star, and I still get none',
    cause: 'With credentials, * is not a wildcard in Access-Control-Expose-Headers. List the names.',
    scenario: 'exposed-wildcard-with-credentials',
    page: '/guide/exposed-headers',
  },
  {
    group: 'The response',
    says: 'The header contains multiple values',
    cause:
      'The application and the proxy in front of it both add Access-Control-Allow-Origin. Browsers accept only one value, even if the two are the same.',
    scenario: 'allow-origin-twice',
    page: '/errors/access-control-allow-origin-multiple',
  },
  {
    group: 'The response',
    says: 'I listed two origins and both fail',
    cause: 'The header takes one origin. The server has to pick the right one for each request.',
    scenario: 'allow-origin-list',
    page: '/errors/access-control-allow-origin-multiple',
  },
  {
    group: 'The response',
    says: 'The origin is right and it is still refused',
    cause:
      'Look at the end: an origin has no slash there, and the browser compares the two values character by character.',
    scenario: 'allow-origin-trailing-slash',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'The response',
    says: 'A subdomain wildcard does nothing',
    cause:
      'Access-Control-Allow-Origin takes no patterns: * is a wildcard only as the whole value. The server has to send back the one origin that made the request.',
    scenario: 'allow-origin-subdomains',
    page: '/errors/access-control-allow-origin-invalid',
  },
  {
    group: 'The response',
    says: 'The response is empty and the status is 0',
    cause:
      'The mode is no-cors, so the response is opaque: the script sees no status, no headers and no body.',
    scenario: 'no-cors',
    page: '/guide/no-cors',
  },
  {
    group: 'The response',
    says: 'It was saved in the database, and I got an error',
    cause:
      'CORS does not stop a simple request; it only keeps the response from the page. The server had done its work before the browser looked at the headers.',
    scenario: 'no-allow-origin',
    page: '/guide/security',
  },
  {
    group: 'The response',
    says: 'OPTIONS is fine, the POST after it fails',
    cause:
      'The response to the request itself needs Access-Control-Allow-Origin too, not only the response to OPTIONS.',
    scenario: 'preflight-allowed-answer-not',
    page: '/errors/access-control-allow-origin-missing',
  },
  {
    group: 'The response',
    says: 'It fails after a redirect',
    cause:
      'Every response on the way has to allow the page, including the redirect. And after a redirect from one foreign origin to another, the request says Origin: null.',
    scenario: 'redirect-origin-null',
    page: '/guide/redirects',
  },
  {
    group: 'The response',
    says: 'My WebSocket connects from anywhere',
    cause: 'CORS does not apply to WebSockets. The server has to check Origin itself.',
    scenario: 'web-socket',
    page: '/errors/websocket-handshake',
  },
  {
    group: 'Cookies and tokens',
    says: "The cookie isn't sent",
    cause:
      "To another origin, the browser sends cookies only with credentials: 'include', and to another site only those that are SameSite=None and Secure. CORS then decides whether the page may read the response.",
    scenario: 'cookie-cross-site-sent',
    page: '/guide/cookies',
  },
  {
    group: 'Cookies and tokens',
    says: 'Set-Cookie is in the response and no cookie is kept',
    cause:
      "From another origin, the browser stores a cookie only if the request was made with credentials: 'include', and from another site only if the cookie is SameSite=None and Secure.",
    scenario: 'cookie-without-include',
    page: '/guide/cookies',
  },
  {
    group: 'Cookies and tokens',
    says: 'It broke when I set withCredentials to true',
    cause:
      'With credentials, Access-Control-Allow-Origin: * allows no origin. The server has to name the origin and allow credentials.',
    scenario: 'credentials-under-wildcard',
    page: '/errors/access-control-allow-origin-wildcard-with-credentials',
  },
  {
    group: 'Cookies and tokens',
    says: 'Allow-Credentials is True and it does not count',
    cause: 'Only true in lower case counts. Some languages, such as Python, write True.',
    scenario: 'credentials-true-in-capitals',
    page: '/errors/access-control-allow-credentials-not-true',
  },
  {
    group: 'Cookies and tokens',
    says: 'The cookie is missing on OPTIONS',
    cause: 'A preflight never carries cookies. Its response has to allow them all the same.',
    scenario: 'credentials-not-on-preflight',
    page: '/guide/credentials',
  },
  {
    group: 'Cookies and tokens',
    says: 'Chrome warns about Authorization and the wildcard',
    cause:
      'By the standard, * does not cover Authorization. Browsers still allow it but warn that they will not in future. List Authorization by name.',
    scenario: 'bearer-token-under-wildcard',
    page: '/errors/authorization-not-covered-by-wildcard',
  },
  {
    group: 'Cookies and tokens',
    says: 'The token gets lost on the way',
    cause:
      'When a redirect leads to another origin, the browser removes Authorization. Request the final URL directly.',
    scenario: 'redirect-token-dropped',
    page: '/guide/redirects',
  },
  {
    group: 'It changed',
    says: 'It worked until I added Sentry',
    cause:
      "Sentry's tracing adds sentry-trace and baggage to each request, and the server does not allow them. List them on the server, or keep the API out of tracePropagationTargets.",
    scenario: 'tracing-headers',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'It changed',
    says: 'It worked until the token was added',
    cause:
      'Authorization needs a preflight, and there was none before. Now the server has to respond to OPTIONS, without a login.',
    scenario: 'options-behind-login',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'It changed',
    says: 'I fixed the server and it still fails',
    cause:
      'The browser still remembers an old preflight, or a cache has an old response. While you work on the server, send Access-Control-Max-Age: 0, and tick "Disable cache" in the developer tools. The live request succeeds, with that header.',
    scenario: 'max-age-0',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It changed',
    says: 'It works the second time',
    cause:
      'The preflight is slow or fails the first time; later the browser remembers one that succeeded. Or the first response was an error without CORS headers.',
    scenario: 'slow-preflight',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It changed',
    says: 'It fails after an hour, until I log in again',
    cause:
      'The session has ended, and the API redirects to a login page that has no CORS headers. The API should respond with 401 and its CORS headers instead.',
    scenario: 'redirect-to-login',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'It changed',
    says: 'A long Accept-Language or Accept suddenly costs a preflight',
    cause:
      'A safelisted header may have a value of at most 128 bytes. With one more, the browser sends a preflight.',
    scenario: 'accept-129-bytes',
    page: '/guide/simple-requests',
  },
];
