import { readFileSync } from 'node:fs';

/** What people paste, and what comes of it: the first cause as the page's headline. */
export type PastedEvidence = {
  readonly what: string;
  readonly headline: string;
} & ({ readonly text: string } | { readonly file: string; readonly content: string });

const saved = (name: string) => readFileSync(`lib/evidence/har/test-data/${name}`, 'utf8');

/** The preflight, asked by hand. */
export const transcript = `$ curl -i -X OPTIONS https://api.example/v1/orders -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'
HTTP/2 204
access-control-allow-origin: https://shop.example
access-control-allow-methods: GET, PUT
access-control-allow-headers: content-type`;

export const pastedEvidence: readonly PastedEvidence[] = [
  {
    what: 'a console line of Chrome, glued to its position and the button',
    text: "app.js:42 Access to fetch at 'https://api.example/v1/orders' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.Understand this error",
    headline: 'Access-Control-Allow-Origin is missing',
  },
  {
    what: 'a console line of Firefox',
    text: 'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/v1. (Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).',
    headline: 'The method is not in Access-Control-Allow-Methods',
  },
  {
    what: 'a curl transcript',
    text: transcript,
    headline: 'A header is not in Access-Control-Allow-Headers',
  },
  {
    what: 'a HAR that Chromium saved',
    file: 'chromium.har',
    content: saved('chromium.har'),
    headline: 'Access-Control-Allow-Origin is missing',
  },
  {
    what: 'a HAR that Firefox saved',
    file: 'firefox.har',
    content: saved('firefox.har'),
    headline: 'Access-Control-Allow-Origin is missing',
  },
  {
    what: 'a configuration of nginx, and a call',
    text: `location / {
  add_header Access-Control-Allow-Origin https://other.example;
}

fetch("https://api.example/v1", {"referrer":"https://shop.example/","credentials":"omit"});`,
    headline: 'Access-Control-Allow-Origin names another origin',
  },
  {
    what: 'a certificate, which is not CORS',
    text: 'curl https://api.example\ncurl: (60) SSL certificate problem: self signed certificate',
    headline: 'The browser does not trust the certificate, or could not agree on TLS',
  },
  {
    what: 'a text that says nothing',
    text: 'Uncaught (in promise) TypeError: Failed to fetch',
    headline: "The evidence doesn't say why the request failed",
  },
  {
    what: 'nonsense',
    text: 'the quick brown fox jumps over the lazy dog',
    headline: 'There is nothing about a request in it',
  },
];

/** A line of Chrome, of the same request as the transcript. */
export const line =
  "Access to fetch at 'https://api.example/v1/orders' from origin 'https://shop.example' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.";

/** A secret that is nowhere else. */
export const secret = '8f3c51aa90b7e2d4';

/** An entry of a HAR with that secret in every place that secrets have. */
export const entryWithSecrets = {
  _resourceType: 'fetch',
  startedDateTime: '2026-11-29T07:51:50.768Z',
  request: {
    method: 'POST',
    url: `https://api.example/v1/orders?access_token=${secret}`,
    headers: [
      { name: 'Origin', value: 'https://shop.example' },
      { name: 'Authorization', value: `Bearer ${secret}` },
      { name: 'Cookie', value: `session=${secret}` },
      { name: 'X-Api-Key', value: secret },
      { name: 'Sec-Fetch-Mode', value: 'cors' },
    ],
    postData: { mimeType: 'text/plain', text: secret },
  },
  response: { status: 200, headers: [], content: { text: secret }, _error: 'net::ERR_FAILED' },
};

/** A HAR of that entry. */
export const harWithSecrets = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [],
    entries: [entryWithSecrets],
  },
});

/** The same in a transcript. */
export const transcriptWithSecrets = `curl -i 'https://api.example/v1/orders?api_key=${secret}' -H 'Origin: https://shop.example' -H 'Authorization: Bearer ${secret}' -b 'session=${secret}' -d '{"password":"${secret}"}'
HTTP/2 200
content-type: application/json
set-cookie: session=${secret}; Path=/`;
