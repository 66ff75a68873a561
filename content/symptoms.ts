// Longer than other files because it is data: one entry a symptom, and a group is read as a whole.
import type { Symptom } from './symptom';

export const symptoms: readonly Symptom[] = [
  {
    group: 'It works elsewhere',
    says: 'It works in Postman',
    cause:
      'Postman is not a page: it has no origin, sends no preflight and reads every response. Only a browser asks whether the page may read it, and here the response does not say so.',
    scenario: 'no-allow-origin',
    page: '/guide/what-cors-is',
  },
  {
    group: 'It works elsewhere',
    says: 'curl gets a 200, the page gets an error',
    cause:
      'The page sends a header of its own, so the browser sends OPTIONS first, which curl does not. The server has no route for OPTIONS.',
    scenario: 'preflight-status-404',
    page: '/errors/preflight-status',
  },
  {
    group: 'It works elsewhere',
    says: 'It works when I open the address in a tab',
    cause:
      'A tab is a navigation: no script reads the response, so CORS has no part in it. A script of another origin needs Access-Control-Allow-Origin.',
    scenario: 'no-allow-origin',
    page: '/errors/access-control-allow-origin-missing',
  },
  {
    group: 'It works elsewhere',
    says: 'It works on localhost but not when deployed',
    cause:
      'The server allows a list of origins, and the deployed one is not on it. Letter by letter: scheme, host and port.',
    scenario: 'allow-origin-other',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'It works elsewhere',
    says: 'It works on our server but not on localhost',
    cause:
      'The server allows the site and not the development origin. Its port is part of the origin, and belongs on the list.',
    scenario: 'allow-origin-wrong-port',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails only in Safari',
    cause:
      'Safari keeps a preflight for ten minutes at most, so it asks where others remember, and a preflight that fails shows there first. Third-party cookies are the other difference.',
    scenario: 'max-age-day',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails only in Firefox',
    cause:
      'Firefox reads content types and Access-Control-Max-Age more strictly. A comma in a content type is enough for a preflight that no other browser sends.',
    scenario: 'content-type-with-comma',
    page: '/guide/simple-requests',
  },
  {
    group: 'It works elsewhere',
    says: 'It fails for one colleague only',
    cause:
      'Ask for their extensions first. Then for their cache: a CDN without Vary: Origin hands them a response that was meant for another site.',
    scenario: 'vary-origin',
    page: '/guide/caching',
  },
  {
    group: 'It works elsewhere',
    says: 'It works from disk in one browser, as a file',
    cause:
      'A page opened from disk has the origin null. A star allows it, a name does not. Serve the file and it has an origin.',
    scenario: 'null-origin-refused',
    page: '/guide/null-origin',
  },
  {
    group: 'Before the request',
    says: 'My GET became an OPTIONS',
    cause:
      'It did not; the browser asks first, because the GET has a header that is not safelisted. When the response allows it, the GET follows.',
    scenario: 'x-foobar',
    page: '/guide/preflighted-requests',
  },
  {
    group: 'Before the request',
    says: 'Every call is sent twice',
    cause: 'The first is the preflight. Without the header that causes it, one request is enough.',
    scenario: 'x-requested-with',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'Before the request',
    says: 'OPTIONS returns 401',
    cause:
      'The login is checked before OPTIONS is let through, and a preflight never carries a token or a cookie.',
    scenario: 'options-behind-login',
    page: '/errors/preflight-status',
  },
  {
    group: 'Before the request',
    says: 'OPTIONS returns 200 and it still fails',
    cause:
      'The status is only the first condition. The method and each header have to be on the lists, and here one header is not.',
    scenario: 'header-not-listed',
    page: '/errors/header-not-allowed',
  },
  {
    group: 'Before the request',
    says: 'Redirect is not allowed for a preflight request',
    cause:
      'The address answers OPTIONS with a redirect. Usually a slash is missing, or http: should be https:.',
    scenario: 'preflight-redirect',
    page: '/errors/preflight-redirect',
  },
  {
    group: 'Before the request',
    says: 'PATCH is allowed, but patch is refused',
    cause: 'Methods are compared letter by letter, and browsers do not write patch in capitals for you.',
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
      "A form's content types need no preflight, application/json does. Then Content-Type has to be on the list of allowed headers.",
    scenario: 'post-json',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'Before the request',
    says: 'Nothing arrives at the server',
    cause:
      "Something in the browser stopped it: the page's own Content-Security-Policy, a blocker, or mixed content.",
    scenario: 'connect-src-self',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'Before the request',
    says: "Refused to connect to '' because it violates connect-src 'self'",
    cause:
      "The page's Content-Security-Policy does not list the API. Whoever serves the page adds the API's domain to connect-src.",
    scenario: 'connect-src-self',
    page: '/guide/content-security-policy',
  },
  {
    group: 'Before the request',
    says: 'I added the domain to the policy and now it is a CORS error',
    cause:
      "That is progress: two gates with two owners. The page's policy lets the request go now, and the API's response has to allow the page.",
    scenario: 'policy-allows-cors-refuses',
    page: '/guide/content-security-policy',
  },
  {
    group: 'Before the request',
    says: "'self' is in the policy and my own API is refused",
    cause:
      'The API is on another port or host, so it is not self. Or the quotes are missing, and self is taken for the name of a host.',
    scenario: 'connect-src-without-quotes',
    page: '/guide/content-security-policy',
  },
  {
    group: 'The response',
    says: 'A 500 shows as a CORS error',
    cause:
      'The error page has no CORS headers, so the script can not read it. Repair the error; the status is in the Network panel.',
    scenario: 'status-500-without-allow-origin',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'The response',
    says: 'It fails after many requests, then works again',
    cause: 'A limiter answers 429 without CORS headers. It looks like CORS and is about speed.',
    scenario: 'status-429-without-allow-origin',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'The response',
    says: 'The header is in the Network panel and null in my code',
    cause:
      'A response that may be read still hides most of its headers. The server has to name it in Access-Control-Expose-Headers.',
    scenario: 'exposed-none',
    page: '/guide/exposed-headers',
  },
  {
    group: 'The response',
    says: 'All headers are exposed with a star, and I still get none',
    cause: 'With credentials the star is the name of a header called *. List the names.',
    scenario: 'exposed-wildcard-with-credentials',
    page: '/guide/exposed-headers',
  },
  {
    group: 'The response',
    says: 'The header contains multiple values',
    cause:
      'The application and the proxy before it both add Access-Control-Allow-Origin. Two values are as wrong as none, even if they are the same.',
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
    cause: 'Look at the end: an origin has no slash there. The texts are compared letter by letter.',
    scenario: 'allow-origin-trailing-slash',
    page: '/errors/access-control-allow-origin-mismatch',
  },
  {
    group: 'The response',
    says: 'A subdomain wildcard does nothing',
    cause:
      'Access-Control-Allow-Origin has no patterns: the star stands alone or not at all. The server has to answer with the one origin that asked.',
    scenario: 'allow-origin-subdomains',
    page: '/errors/access-control-allow-origin-invalid',
  },
  {
    group: 'The response',
    says: 'The response is empty and the status is 0',
    cause: 'The mode is no-cors, and its response is opaque: no status, no headers, no body.',
    scenario: 'no-cors',
    page: '/guide/no-cors',
  },
  {
    group: 'The response',
    says: 'It was saved in the database, and I got an error',
    cause:
      'CORS does not stop a simple request, it keeps the response. The server did its work before the browser looked at the headers.',
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
      'Each stop has to allow the page, the redirect included. And after a foreign turn the request says Origin: null.',
    scenario: 'redirect-origin-null',
    page: '/guide/redirects',
  },
  {
    group: 'The response',
    says: 'My WebSocket connects from anywhere',
    cause: 'CORS has no part in a WebSocket. The server has to look at Origin itself.',
    scenario: 'web-socket',
    page: '/errors/websocket-handshake',
  },
  {
    group: 'Cookies and tokens',
    says: "The cookie isn't sent",
    cause:
      'Between origins cookies go along with credentials: include only, and to another site only if they are SameSite=None and Secure. CORS decides whether the response can be read.',
    scenario: 'cookie-cross-site-sent',
    page: '/guide/cookies',
  },
  {
    group: 'Cookies and tokens',
    says: 'Set-Cookie is in the response and no cookie is kept',
    cause:
      'Between origins a cookie is kept only if the request was made with credentials: include, and from another site only if it is SameSite=None and Secure.',
    scenario: 'cookie-without-include',
    page: '/guide/cookies',
  },
  {
    group: 'Cookies and tokens',
    says: 'It broke when I set withCredentials to true',
    cause: 'With credentials a star allows nobody. The server has to name the origin and allow credentials.',
    scenario: 'credentials-under-wildcard',
    page: '/errors/access-control-allow-origin-wildcard-with-credentials',
  },
  {
    group: 'Cookies and tokens',
    says: 'Allow-Credentials is True and it does not count',
    cause: 'Only true in lower case counts. Some languages write their own True.',
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
      'By the standard a star does not cover Authorization. Browsers still let it pass and will stop; name the header.',
    scenario: 'bearer-token-under-wildcard',
    page: '/errors/authorization-not-covered-by-wildcard',
  },
  {
    group: 'Cookies and tokens',
    says: 'The token gets lost on the way',
    cause: 'A redirect to another origin takes Authorization off. Ask the final address.',
    scenario: 'redirect-token-dropped',
    page: '/guide/redirects',
  },
  {
    group: 'It changed',
    says: 'It worked until I added Sentry',
    cause:
      "Tracing adds sentry-trace and baggage to each call, and the server does not list them. Keep the API out of the tool's targets, or list them.",
    scenario: 'tracing-headers',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'It changed',
    says: 'It worked until the token was added',
    cause:
      'Authorization needs a preflight, and there was none before. Now the server has to answer OPTIONS.',
    scenario: 'bearer-token',
    page: '/guide/avoiding-preflights',
  },
  {
    group: 'It changed',
    says: 'I fixed the server and it still fails',
    cause:
      'The browser, or a CDN, still has an old response. Send Access-Control-Max-Age: 0 while you try, and tick "Disable cache".',
    scenario: 'max-age-0',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It changed',
    says: 'It works the second time',
    cause:
      'The preflight is slow or fails at first, and then it is remembered. Or the first response was an error page without CORS headers.',
    scenario: 'slow-preflight',
    page: '/guide/preflight-cache',
  },
  {
    group: 'It changed',
    says: 'It fails after an hour, until I log in again',
    cause:
      'The session has ended, and the API redirects to a login page that knows nothing of CORS. It should answer 401, with its CORS headers.',
    scenario: 'redirect-to-login',
    page: '/guide/errors-that-look-like-cors',
  },
  {
    group: 'It changed',
    says: 'A long Accept-Language or Accept suddenly costs a preflight',
    cause: 'Safelisted values may have 128 bytes. One more, and the browser asks first.',
    scenario: 'accept-129-bytes',
    page: '/guide/simple-requests',
  },
];
