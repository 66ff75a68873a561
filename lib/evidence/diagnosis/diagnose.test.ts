// Longer than other files because it is a table: one row a text, and the causes that are found in it.
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../read-evidence';
import { diagnose, pagesFor } from './diagnose';

const lines = (...each: readonly string[]) => each.join('\n');

const preflight = lines(
  `curl -i -X OPTIONS https://api.example/v1 -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'`,
  'HTTP/2 204',
  'access-control-allow-origin: https://shop.example',
  'access-control-allow-methods: GET, PUT',
  'access-control-allow-headers: content-type',
);
const request = lines(
  `curl -i -X PUT https://api.example/v1 -H 'Origin: https://shop.example' -H 'Authorization: Bearer x'`,
  'HTTP/2 200',
  'content-type: application/json',
);

const sandboxedFetch = lines(
  'fetch("https://api.example/v1", {"method":"GET","referrer":"https://shop.example/"});',
  'HTTP/1.1 200',
  'Access-Control-Allow-Origin: https://shop.example',
  'Content-Type: application/json',
  '',
);

const rows: readonly (readonly [
  what: string,
  text: string,
  causes: readonly string[],
  certainty: string,
  question: string | null,
])[] = [
  [
    "the browser's line and the preflight's response",
    lines(
      "app.js:42 Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.",
      'app.js:42 PUT https://api.example/v1 net::ERR_FAILED',
      '',
      'HTTP/2 204',
      'access-control-allow-origin: https://shop.example',
      'access-control-allow-methods: GET, PUT',
      'access-control-allow-headers: content-type',
    ),
    ['header-not-allowed'],
    'certain',
    null,
  ],
  [
    'a page that its own policy puts in a sandbox has no origin of its own',
    lines(sandboxedFetch, 'Content-Security-Policy: sandbox allow-scripts'),
    ['origin-null'],
    'certain',
    null,
  ],
  [
    'a sandbox may leave the origin',
    lines(sandboxedFetch, 'Content-Security-Policy: sandbox allow-scripts allow-same-origin'),
    ['nothing-blocked'],
    'certain',
    null,
  ],
  [
    'a policy that only reports puts nothing in a sandbox',
    lines(sandboxedFetch, 'Content-Security-Policy-Report-Only: sandbox allow-scripts'),
    ['nothing-blocked'],
    'certain',
    null,
  ],
  [
    'a file of the own site is another origin’s to a sandbox',
    lines(
      'fetch("https://shop.example/data.json", {"method":"GET","referrer":"https://shop.example/"});',
      'HTTP/1.1 200',
      'Content-Type: application/json',
      '',
      'Content-Security-Policy: sandbox allow-scripts',
    ),
    ['access-control-allow-origin-missing'],
    'certain',
    null,
  ],
  [
    'a request that names its origin is not of a sandbox: the policy is another document’s',
    lines(
      `curl 'https://api.example/v1' -H 'Origin: https://shop.example' -H 'Sec-Fetch-Mode: cors' -H 'User-Agent: Mozilla/5.0'`,
      'HTTP/1.1 200',
      'Access-Control-Allow-Origin: https://shop.example',
      'Access-Control-Allow-Credentials: true',
      '',
      'Content-Security-Policy: sandbox allow-scripts',
    ),
    ['nothing-blocked'],
    'certain',
    null,
  ],
  [
    'several problems, in the order in which the browser meets them',
    lines(preflight, '', request),
    ['header-not-allowed', 'access-control-allow-origin-missing'],
    'likely',
    'credentials',
  ],
  [
    'a wildcard may do, or not: that depends on credentials',
    lines(
      `curl -i https://api.example/v1 -H 'Origin: https://shop.example'`,
      'HTTP/2 200',
      'access-control-allow-origin: *',
    ),
    ['nothing-blocked'],
    'not-told',
    'credentials',
  ],
  [
    'a call with credentials, and a wildcard',
    lines(
      'fetch("https://api.example/v1", {"referrer":"https://shop.example/","credentials":"include"});',
      'HTTP/2 200',
      'access-control-allow-origin: *',
    ),
    ['access-control-allow-origin-wildcard-with-credentials'],
    'certain',
    null,
  ],
  [
    'two lines of Access-Control-Allow-Origin, wherever they come from',
    lines('HTTP/2 200', 'access-control-allow-origin: *', 'access-control-allow-origin: https://a.example'),
    ['access-control-allow-origin-multiple'],
    'certain',
    null,
  ],
  ['a generic text', 'TypeError: Failed to fetch', ['not-told'], 'not-told', 'console-line'],
  [
    'a certificate',
    lines('curl https://api.example', 'curl: (60) SSL certificate problem: self signed certificate'),
    ['certificate'],
    'certain',
    null,
  ],
  [
    'HSTS',
    lines(
      'HTTP/1.1 307 Internal Redirect',
      'Location: https://api.example/',
      'Non-Authoritative-Reason: HSTS',
    ),
    ['hsts', 'access-control-allow-origin-missing'],
    'certain',
    null,
  ],
  [
    'an OPTIONS that needs a login, its headers not given',
    lines('Request URL: http://localhost:8080/user', 'Request Method: OPTIONS', 'Status Code: 401'),
    ['preflight-status'],
    'not-told',
    'preflight-response',
  ],
  [
    'a policy and a call',
    lines("connect-src 'self'", '', "fetch('https://api.example/v1')"),
    ['csp'],
    'certain',
    null,
  ],
  [
    'a CSP report',
    '{"csp-report":{"document-uri":"https://shop.example/","blocked-uri":"https://api.example","violated-directive":"connect-src","original-policy":"connect-src \'self\'"}}',
    ['csp'],
    'certain',
    null,
  ],
  [
    'network error logging',
    '[{"type":"network-error","url":"https://api.example/","body":{"type":"dns.name_not_resolved","phase":"dns"}}]',
    ['name-not-resolved'],
    'certain',
    null,
  ],
  [
    "an issue of Chrome's DevTools",
    '{"corsErrorStatus":{"corsError":"MissingAllowOriginHeader","failedParameter":""},"request":{"url":"https://api.example/v1"},"initiatorOrigin":"https://shop.example"}',
    ['access-control-allow-origin-missing'],
    'certain',
    null,
  ],
  [
    'Access-Control-Allow-Origin on the request',
    lines(
      `fetch("https://api.example/v1", {"headers":{"Access-Control-Allow-Origin":"*"},"referrer":"https://shop.example/"});`,
      'HTTP/1.1 200 OK',
      'access-control-allow-origin: *',
      '',
      'OPTIONS /v1 HTTP/1.1',
      'Host: api.example',
      'Access-Control-Request-Method: GET',
      'Access-Control-Request-Headers: access-control-allow-origin',
      'HTTP/1.1 204 No Content',
      'access-control-allow-origin: *',
    ),
    ['header-not-allowed', 'cors-header-on-request'],
    'certain',
    null,
  ],
  [
    'a response from the HTTP cache is an old one',
    JSON.stringify({
      log: {
        creator: { name: 'WebInspector' },
        pages: [],
        entries: [
          {
            startedDateTime: '2026-11-29T20:00:00.000Z',
            _resourceType: 'fetch',
            _fromCache: 'disk',
            request: {
              method: 'GET',
              url: 'https://api.example/stamp',
              headers: [{ name: 'Origin', value: 'https://shop.example' }],
            },
            response: {
              status: 200,
              headers: [{ name: 'Cache-Control', value: 'max-age=600' }],
              _error: 'net::ERR_FAILED',
            },
          },
        ],
      },
    }),
    ['access-control-allow-origin-missing', 'http-cache'],
    'certain',
    null,
  ],
  [
    'a response that a service worker gave, in a HAR',
    JSON.stringify({
      log: {
        creator: { name: 'WebInspector' },
        pages: [],
        entries: [
          {
            startedDateTime: '2026-11-29T20:00:00.000Z',
            _resourceType: 'fetch',
            request: {
              method: 'GET',
              url: 'https://api.example/stamp',
              headers: [{ name: 'Origin', value: 'https://shop.example' }],
            },
            response: {
              status: 200,
              headers: [{ name: 'Content-Type', value: 'image/png' }],
              _error: 'net::ERR_FAILED',
              _fetchedViaServiceWorker: true,
            },
          },
        ],
      },
    }),
    ['access-control-allow-origin-missing', 'service-worker'],
    'certain',
    null,
  ],
  [
    'a copied status line that says (from service worker)',
    lines(
      'Request URL: https://api.example/v1',
      'Request Method: GET',
      'Status Code: 200 OK (from service worker)',
      'Response Headers',
      'content-type: application/json',
      'Request Headers',
      'origin: https://shop.example',
    ),
    ['access-control-allow-origin-missing', 'service-worker'],
    'certain',
    null,
  ],
  [
    'a copied status line that says (from disk cache)',
    lines(
      'Request URL: https://api.example/v1',
      'Request Method: GET',
      'Status Code: 200 OK (from disk cache)',
      'Response Headers',
      'content-type: application/json',
      'Request Headers',
      'origin: https://shop.example',
    ),
    ['access-control-allow-origin-missing', 'http-cache'],
    'certain',
    null,
  ],
  [
    'a copied status line that says (from memory cache)',
    lines(
      'Request URL: https://api.example/v1',
      'Request Method: GET',
      'Status Code: 200 OK (from memory cache)',
      'Response Headers',
      'content-type: application/json',
      'Request Headers',
      'origin: https://shop.example',
    ),
    ['access-control-allow-origin-missing', 'http-cache'],
    'certain',
    null,
  ],
  [
    'a configuration and a call',
    lines(
      'location / { add_header Access-Control-Allow-Origin https://other.example; }',
      '',
      'fetch("https://api.example/v1", {"referrer":"https://shop.example/","credentials":"omit"});',
    ),
    ['access-control-allow-origin-mismatch'],
    'likely',
    null,
  ],
];

describe('a diagnosis', () => {
  test.each(rows)('%s', (_, text, causes, certainty, question) => {
    const [diagnosis] = diagnose(readEvidence(text));
    expect([
      diagnosis?.causes.map(({ kind }) => kind),
      diagnosis?.certainty,
      diagnosis?.question?.fact ?? null,
    ]).toEqual([causes, certainty, question]);
  });
});

test('quotes the evidence, and its places are right', () => {
  const reading = readEvidence(preflight);
  const quotes = diagnose(reading)[0]?.causes[0].quotes ?? [];
  const found = quotes.map(({ text, at }) =>
    'start' in at ? reading.texts[text]?.text.slice(at.start, at.end) : null,
  );
  expect(found).toContain('access-control-allow-headers: content-type');
});

test('a fix has been tried out', () => {
  const [diagnosis] = diagnose(readEvidence(lines(preflight, '', request)));
  expect(diagnosis?.fixes[0]?.sentence).toBe(
    "Set Access-Control-Allow-Headers: content-type, authorization on the preflight's response. Set Access-Control-Allow-Origin: https://shop.example on the response.",
  );
});

test('pages lead from the cause to the triage', () => {
  const [diagnosis] = diagnose(readEvidence(preflight));
  const pages = diagnosis ? pagesFor(diagnosis) : [];
  expect([pages[0], pages.at(-1)]).toEqual([
    '/errors/header-not-allowed',
    '/guide/errors-that-look-like-cors',
  ]);
});

test('a fix names no origin that nobody gave', () => {
  const [diagnosis] = diagnose(
    readEvidence('HTTP/2 200\naccess-control-allow-origin: https://other.example\n'),
  );
  expect(diagnosis?.data?.assumed).toContain('page-origin');
  expect(diagnosis?.fixes.length).toBeGreaterThan(0);
  const origin = diagnosis?.data?.page.origin ?? '';
  expect(diagnosis?.fixes.filter(({ sentence }) => sentence.includes(origin))).toEqual([]);
});

test.each([
  [
    'Content-Security-Policy: Upgrading insecure request ‘http://api.example/x’ to use ‘https’',
    'upgraded-to-https',
  ],
  [
    'Mixed Content: Upgrading insecure display request ‘http://api.example/x’ to use ‘https’',
    'mixed-content-upgraded',
  ],
])('that a request was made one by https: is told as no error, after what failed: %s', (upgraded, kind) => {
  const failed =
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/x. (Reason: CORS request did not succeed). Status code: (null).';
  const [alone] = diagnose(readEvidence(upgraded));
  expect(alone?.causes[0]).toMatchObject({ kind, sentence: expect.stringContaining('This is not an error') });
  const both = diagnose(readEvidence(lines(upgraded, failed)));
  expect(both.map(({ causes }) => causes[0].kind)).toEqual(['network', kind]);
});
