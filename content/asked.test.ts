// Longer than other files because it is a table: one row a question, and the page that answers it.
import { describe, expect, it } from 'vitest';
import { findDocuments, readIndex } from '@/lib/site/search/find-documents';
import { writeIndex } from '@/lib/site/search/write-index';
import { asked } from './asked';
import { searchDocuments } from './search-documents';

const documents = searchDocuments();
const index = readIndex(writeIndex(documents));
const hrefs = (typed: string) => findDocuments(index, typed).map(({ href }) => href);

/** Questions as people put them, in other words than the pages', and what may come first. A page stands for its sections. */
const questions: readonly (readonly [typed: string, ...pages: string[]])[] = [
  ['it works with Hoppscotch but my website gets an error', '/symptoms#it-works-in-postman'],
  ['Bruno works, browser does not', '/symptoms#it-works-in-postman'],
  ['request succeeds in Thunder Client and fails in Chrome', '/symptoms#it-works-in-postman'],
  [
    'wget can download it but fetch cannot',
    '/symptoms#curl-gets-a-200-the-page-gets-an-error',
    '/guide/what-cors-is',
  ],
  ['test my CORS in a CI pipeline', '/guide/for-programs'],
  ['do these docs have an MCP endpoint', '/guide/for-programs'],
  ['my OPTIONS call gets a 401', '/symptoms#options-returns-401', '/errors/preflight-status'],
  ['preflight returns 404 not found', '/errors/preflight-status'],
  ['405 on OPTIONS in IIS', '/errors/preflight-status'],
  ['JWT middleware rejects OPTIONS', '/errors/preflight-status', '/symptoms#options-returns-401'],
  ['Laravel sanctum OPTIONS 403', '/errors/preflight-status', '/symptoms#options-returns-401'],
  [
    'keycloak redirects my preflight to the login page',
    '/errors/preflight-redirect',
    '/symptoms#it-fails-after-an-hour-until-i-log-in-again',
    '/guide/errors-that-look-like-cors',
  ],
  [
    'after some hours everything fails with CORS until I sign in again',
    '/symptoms#it-fails-after-an-hour-until-i-log-in-again',
  ],
  ['Okta session expired CORS', '/symptoms#it-fails-after-an-hour-until-i-log-in-again'],
  [
    'missing slash at the end of the url makes preflight redirect',
    '/errors/preflight-redirect',
    '/symptoms#redirect-is-not-allowed-for-a-preflight-request',
  ],
  ['FastAPI trailing slash 307', '/errors/preflight-redirect'],
  ['http to https redirect breaks OPTIONS', '/errors/preflight-redirect', '/guide/redirects'],
  ['Chrome shows 307 internal redirect for my api', '/guide/redirects', '/errors/preflight-redirect'],
  ['strict transport security localhost http', '/guide/redirects', '/errors/preflight-redirect'],
  [
    'two Access-Control-Allow-Origin headers in the response',
    '/errors/access-control-allow-origin-multiple',
    '/symptoms#the-header-contains-multiple-values',
  ],
  [
    'apache and php both set the allow origin header',
    '/errors/access-control-allow-origin-multiple',
    '/symptoms#the-header-contains-multiple-values',
    '/scenario/allow-origin-twice',
  ],
  [
    'can I list several origins in Access-Control-Allow-Origin',
    '/errors/access-control-allow-origin-multiple',
    '/symptoms#i-listed-two-origins-and-both-fail',
  ],
  [
    'allow all subdomains with a wildcard',
    '/symptoms#a-subdomain-wildcard-does-nothing',
    '/errors/access-control-allow-origin-invalid',
  ],
  [
    'wildcard origin and cookies',
    '/errors/access-control-allow-origin-wildcard-with-credentials',
    '/symptoms#it-broke-when-i-set-withcredentials-to-true',
  ],
  [
    'signalr withCredentials wildcard',
    '/errors/access-control-allow-origin-wildcard-with-credentials',
    '/symptoms#it-broke-when-i-set-withcredentials-to-true',
  ],
  [
    'Access-Control-Allow-Credentials must be true',
    '/errors/access-control-allow-credentials-not-true',
    '/symptoms#allow-credentials-is-true-and-it-does-not-count',
  ],
  ['x-api-key header refused by CORS', '/errors/header-not-allowed'],
  ['Request header field x-custom is not allowed', '/errors/header-not-allowed'],
  ['cache-control header not allowed by preflight', '/errors/header-not-allowed'],
  [
    'DELETE method not allowed by CORS',
    '/errors/method-not-allowed',
    '/symptoms#get-works-put-and-delete-do-not',
  ],
  ['PATCH lower case', '/symptoms#patch-is-allowed-but-patch-is-refused', '/errors/method-not-allowed'],
  [
    'read X-Total-Count from response',
    '/guide/exposed-headers',
    '/symptoms#the-header-is-in-the-network-panel-and-null-in-my-code',
  ],
  [
    'filename in content-disposition is undefined',
    '/guide/exposed-headers',
    '/symptoms#the-header-is-in-the-network-panel-and-null-in-my-code',
  ],
  [
    'why is response.headers.get("ETag") null',
    '/guide/exposed-headers',
    '/symptoms#the-header-is-in-the-network-panel-and-null-in-my-code',
  ],
  [
    'Location header not accessible in axios',
    '/guide/exposed-headers',
    '/symptoms#the-header-is-in-the-network-panel-and-null-in-my-code',
  ],
  [
    'mode no-cors response body is blank',
    '/guide/no-cors',
    '/symptoms#the-response-is-empty-and-the-status-is-0',
  ],
  ['what is an opaque response', '/guide/no-cors'],
  ['ERR_BLOCKED_BY_ORB image', '/guide/no-cors', '/errors/opaque-response-blocking'],
  ['CORB blocked application/json', '/guide/no-cors', '/errors/opaque-response-blocking'],
  ['NotSameOriginAfterDefaultedToSameOriginByCoep', '/errors/cross-origin-resource-policy'],
  ['cross-origin isolation breaks third-party scripts', '/errors/cross-origin-resource-policy'],
  ['SharedArrayBuffer needs COEP, images are blocked', '/errors/cross-origin-resource-policy'],
  [
    'only fails when the backend throws an exception',
    '/symptoms#a-500-shows-as-a-cors-error',
    '/guide/errors-that-look-like-cors',
  ],
  [
    'express error handler no cors headers 500',
    '/symptoms#a-500-shows-as-a-cors-error',
    '/guide/errors-that-look-like-cors',
  ],
  ['504 gateway timeout CORS', '/guide/errors-that-look-like-cors', '/symptoms#a-500-shows-as-a-cors-error'],
  ['nginx 413 request entity too large shows CORS error', '/guide/errors-that-look-like-cors'],
  ['WAF 403 no CORS headers', '/guide/errors-that-look-like-cors'],
  [
    'rate limit makes CORS error',
    '/symptoms#it-fails-after-many-requests-then-works-again',
    '/guide/errors-that-look-like-cors',
    '/guide/plan-limits',
  ],
  [
    'throttled requests look like CORS',
    '/symptoms#it-fails-after-many-requests-then-works-again',
    '/guide/errors-that-look-like-cors',
  ],
  ['uBlock Origin breaks our api', '/guide/errors-that-look-like-cors', '/errors/network'],
  ['Brave shields block request', '/guide/errors-that-look-like-cors', '/errors/network'],
  ['expired ssl certificate on the api', '/errors/network'],
  ['local https with untrusted cert', '/errors/network'],
  ['net::ERR_CONNECTION_TIMED_OUT', '/errors/network'],
  ['DNS name of backend not found', '/errors/network'],
  [
    'Firefox says did not succeed, Chrome is fine',
    '/errors/network',
    '/guide/errors-that-look-like-cors',
    '/symptoms#it-fails-only-in-firefox',
  ],
  ['Safari says Load failed', '/guide/errors-that-look-like-cors', '/errors/network'],
  ['Failed to fetch in Redoc try it', '/guide/errors-that-look-like-cors'],
  ['AxiosError Network Error no response', '/guide/errors-that-look-like-cors'],
  [
    'Angular HttpErrorResponse status 0',
    '/guide/errors-that-look-like-cors',
    '/symptoms#the-response-is-empty-and-the-status-is-0',
  ],
  ['dio XMLHttpRequest error flutter web', '/guide/errors-that-look-like-cors', '/guide/what-cors-is'],
  ['Expo app network request failed', '/guide/what-cors-is', '/errors/network'],
  ['API works in the native app, not on our website', '/guide/what-cors-is', '/symptoms#it-works-in-postman'],
  ['ionic app on iPhone origin', '/errors/access-control-allow-origin-mismatch', '/guide/what-cors-is'],
  ['Cordova iOS wkwebview blocked', '/errors/access-control-allow-origin-mismatch', '/guide/what-cors-is'],
  ['browser extension content script blocked by CORS', '/guide/what-cors-is'],
  ['Tampermonkey script CORS', '/guide/what-cors-is'],
  ['manifest v3 extension fetch from content script', '/guide/what-cors-is'],
  [
    'put Access-Control-Allow-Origin in fetch headers',
    '/guide/what-cors-is',
    '/errors/header-not-allowed',
    '/errors/access-control-allow-origin-missing',
  ],
  ['referrer policy strict-origin-when-cross-origin blocks my request', '/guide/errors-that-look-like-cors'],
  ['provisional headers only', '/guide/errors-that-look-like-cors'],
  ['misdirected request 421', '/guide/errors-that-look-like-cors'],
  ['407 proxy authentication required fetch', '/guide/errors-that-look-like-cors'],
  ['service worker opaque', '/guide/errors-that-look-like-cors', '/guide/no-cors'],
  ['workbox cached opaque response breaks fetch', '/guide/errors-that-look-like-cors', '/guide/no-cors'],
  [
    'permission for local network devices prompt',
    '/guide/local-network-access',
    '/errors/local-network-access',
  ],
  [
    'since the Chrome update my page cannot talk to localhost',
    '/guide/local-network-access',
    '/errors/local-network-access',
    '/symptoms#it-works-on-our-server-but-not-on-localhost',
  ],
  ['blocked on the company VPN only', '/guide/local-network-access', '/errors/local-network-access'],
  ['private network access 192.168.1.1', '/guide/local-network-access', '/errors/local-network-access'],
  [
    'Access-Control-Allow-Private-Network header',
    '/guide/local-network-access',
    '/errors/local-network-access',
  ],
  ['content security policy blocks fetch to api', '/guide/content-security-policy', '/errors/csp'],
  [
    'connect-src wss safari',
    '/guide/content-security-policy',
    '/errors/csp',
    '/scenario/policy-and-web-socket',
    '/scenario/connect-src-web-socket-scheme',
  ],
  ['helmet default policy upgrades requests', '/guide/content-security-policy'],
  ['http api called from https site', '/errors/mixed-content'],
  ['ws:// from https page', '/errors/mixed-content'],
  ['web worker from other domain', '/errors/same-origin-mode', '/guide/images-scripts-fonts'],
  ['Failed to construct Worker CDN', '/errors/same-origin-mode'],
  ['open html file with double click, import does not work', '/errors/scheme-not-http', '/guide/null-origin'],
  ['type="module" from file://', '/errors/scheme-not-http', '/guide/null-origin'],
  ['origin null sandboxed iframe', '/guide/null-origin', '/errors/origin-null'],
  ['server sees Origin: null', '/guide/null-origin', '/errors/origin-null'],
  [
    'SSE EventSource blocked',
    '/errors/event-source-status',
    '/errors/event-source-content-type',
    '/scenario/event-stream',
  ],
  ['text/event-stream wrong mime type', '/errors/event-source-content-type'],
  ['canvas toBlob tainted image', '/guide/what-cors-is', '/guide/no-cors', '/guide/images-scripts-fonts'],
  ['webgl texture from another domain', '/guide/what-cors-is', '/guide/no-cors'],
  [
    'fontawesome woff2 blocked',
    '/guide/images-scripts-fonts',
    '/guide/what-cors-is',
    '/errors/access-control-allow-origin-missing',
    '/errors/access-control-allow-origin-mismatch',
  ],
  [
    'CloudFront caches wrong origin',
    '/guide/caching',
    '/errors/access-control-allow-origin-mismatch',
    '/scenario/vary-origin',
  ],
  ['Vary Origin missing', '/guide/caching'],
  ['it works with disable cache ticked', '/symptoms#it-works-with-disable-cache-ticked', '/guide/caching'],
  [
    'error only after an img of the same address',
    '/symptoms#it-fails-only-after-an-image-of-the-same-url',
    '/guide/caching',
    '/scenario/image-then-fetch',
  ],
  ['max-age of preflight ignored', '/guide/preflight-cache'],
  ['clear preflight cache in Chrome', '/guide/preflight-cache'],
  ['avoid OPTIONS requests', '/guide/avoiding-preflights'],
  [
    'Sentry adds baggage header and the API fails',
    '/symptoms#it-worked-until-i-added-sentry',
    '/guide/avoiding-preflights',
    '/errors/header-not-allowed',
  ],
  ['who adds this header', '/headers'],
  ['access-control-max-age', '/guide/preflight-cache'],
  ['who adds traceparent', '/guide/avoiding-preflights', '/scenario/tracing-headers'],
  ['x-stainless headers OpenAI browser', '/guide/avoiding-preflights', '/errors/header-not-allowed'],
  ['mcp-session-id not allowed', '/guide/avoiding-preflights', '/errors/header-not-allowed'],
  ['upload progress event makes CORS fail', '/scenario/upload-progress'],
  ['sendBeacon json blocked', '/errors/access-control-allow-credentials-not-true', '/scenario/beacon-json'],
  ['why two requests for every call', '/symptoms#every-call-is-sent-twice', '/guide/preflighted-requests'],
  ['my POST turns into OPTIONS', '/symptoms#my-get-became-an-options', '/guide/preflighted-requests'],
  [
    'works on localhost but not after deploying to vercel',
    '/symptoms#it-works-on-localhost-but-not-when-deployed',
  ],
  ['CORS only on staging', '/symptoms#it-works-on-localhost-but-not-when-deployed'],
  [
    'localhost:5173 is refused',
    '/symptoms#it-works-on-our-server-but-not-on-localhost',
    '/errors/access-control-allow-origin-mismatch',
  ],
  ['only my colleague has this', '/symptoms#it-fails-for-one-colleague-only'],
  ['one customer gets CORS errors, nobody else', '/symptoms#it-fails-for-one-colleague-only'],
  ['turn off CORS in Chrome', '/guide/what-cors-is', '/guide/security', '/guide/no-cors'],
  ['bypass CORS', '/guide/what-cors-is', '/guide/security', '/guide/no-cors'],
  ['is * dangerous', '/guide/security'],
  ['reflecting the origin header', '/guide/security'],
  ['cookie not sent cross site', '/guide/cookies', '/symptoms#the-cookie-isn-t-sent'],
  ['SameSite cookie lost', '/guide/cookies', '/symptoms#the-cookie-isn-t-sent'],
  ['Authorization dropped on redirect', '/guide/redirects', '/symptoms#the-token-gets-lost-on-the-way'],
  ['client cert API fails from browser', '/guide/credentials', '/errors/network'],
  [
    'smart card authentication and OPTIONS',
    '/guide/credentials',
    '/errors/preflight-status',
    '/symptoms#options-returns-401',
  ],
  ['S3 presigned url no Access-Control-Allow-Origin', '/errors/access-control-allow-origin-missing'],
  [
    'API Gateway no access-control-allow-origin header present',
    '/errors/access-control-allow-origin-missing',
  ],
  ['ad blockers aside, antivirus stops my request', '/guide/errors-that-look-like-cors', '/errors/network'],
  ['what does Failed to fetch mean', '/guide/errors-that-look-like-cors'],
  ['our CORS fails for 10.0.0.12', '/guide/local-network-access', '/errors/local-network-access'],
  [
    'xyzzy has a CORS error',
    '/guide/errors-that-look-like-cors',
    '/errors/access-control-allow-origin-missing',
  ],
  ['ERR_H2_OR_QUIC_REQUIRED', '/errors/stream-over-http-1'],
  ['file too big and then a CORS error', '/guide/errors-that-look-like-cors'],
  [
    'fonts of our CDN are blocked',
    '/errors/access-control-allow-origin-missing',
    '/guide/images-scripts-fonts',
    '/guide/what-cors-is',
  ],
  ['python requests works, in JavaScript it is blocked', '/symptoms#curl-gets-a-200-the-page-gets-an-error'],
  ['how can I reduce OPTIONS requests', '/guide/avoiding-preflights', '/guide/preflight-cache'],
  ['send JSON but no preflight please', '/guide/avoiding-preflights'],
  ['axios response headers contain content-type and content-length only', '/guide/exposed-headers'],
  [
    'wildcard origins and allow_credentials in FastAPI',
    '/errors/access-control-allow-origin-wildcard-with-credentials',
  ],
  ['add_header missing on a 404 of nginx', '/guide/errors-that-look-like-cors'],
  ['Cloudflare challenge in place of the API', '/guide/errors-that-look-like-cors'],
  ['works only in incognito', '/symptoms#it-fails-for-one-colleague-only'],
  ['the first call fails, the second works', '/symptoms#it-works-the-second-time'],
  ['app.use(cors()) has no effect', '/symptoms#i-fixed-the-server-and-it-still-fails'],
  ['is another port of the same host cross-origin', '/guide/what-cors-is'],
  ['do two ports of localhost share an origin', '/guide/what-cors-is'],
  [
    'is my POST executed although blocked',
    '/symptoms#it-was-saved-in-the-database-and-i-got-an-error',
    '/guide/what-cors-is',
  ],
  [
    'Chrome policy LocalNetworkAccessAllowedForUrls',
    '/guide/local-network-access',
    '/errors/local-network-access',
  ],
  ['X-Frame-Options or frame-ancestors', '/guide/content-security-policy'],
  ['nonce for inline scripts', '/guide/content-security-policy', '/errors/csp'],
  ['preflight 204 and still blocked', '/symptoms#options-returns-200-and-it-still-fails'],
  ['UseCors order in ASP.NET', '/errors/access-control-allow-origin-missing'],
  ['NTLM and OPTIONS', '/errors/preflight-status', '/symptoms#options-returns-401'],
  ['DEFAULT_4XX responses of API Gateway', '/guide/errors-that-look-like-cors'],
  ['upload to a Google Cloud Storage bucket', '/errors/access-control-allow-origin-missing'],
  ['cors-anywhere replacement', '/guide/security'],
  ['Vite proxy and CORS', '/symptoms#it-works-on-our-server-but-not-on-localhost'],
];

describe('what people ask', () => {
  it.each(questions)('"%s"', (typed, ...pages) => {
    const [first = ''] = hrefs(typed);
    const [page] = first.split('#');
    expect(pages.includes(first) ? first : page).toBeOneOf(pages);
  });

  it('is answered by documents that there are, each question once', () => {
    const there = new Set(documents.map(({ href }) => href));
    expect(Object.keys(asked).filter((href) => !there.has(href))).toEqual([]);
    const all = Object.values(asked).flat();
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('words that decide nothing', () => {
  it.each([
    ['cookie is not sent', 'my CORS error: the cookie is not sent, please help'],
    [
      'trailing slash preflight',
      'how do I fix this CORS problem with trailing slash preflight in the browser',
    ],
    ['sandboxed iframe', 'API request error in a sandboxed iframe'],
  ])('"%s" and "%s" find the same', (few, many) => {
    expect(hrefs(many)[0]).toBe(hrefs(few)[0]);
  });

  it.each(['zqxv', 'Frobnicator', 'blorp3000'])('an unknown word, "%s", changes nothing', (word) => {
    for (const [typed] of questions.slice(0, 20)) {
      expect(hrefs(`${typed} ${word}`)[0]).toBe(hrefs(typed)[0]);
    }
  });
});
