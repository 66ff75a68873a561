import { expect, test } from 'vitest';
import { maskSecrets } from './mask-secrets';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sflKxwRJSMeKKF2QT4';

const secret: readonly (readonly [string, string, string])[] = [
  ['a header', 'Authorization: Bearer abc123', 'Authorization: Bearer xxxxxx'],
  ['a key', 'x-api-key: abc', 'x-api-key: xxx'],
  ['a key of a vendor', 'Ocp-Apim-Subscription-Key: a1', 'Ocp-Apim-Subscription-Key: xx'],
  ['cookies, not their names', 'Cookie: sid=abc; theme=dark', 'Cookie: sid=xxx; theme=xxxx'],
  [
    'Set-Cookie, not its attributes',
    'Set-Cookie: sid=abc; Path=/; Secure',
    'Set-Cookie: sid=xxx; Path=/; Secure',
  ],
  ['on the next line', 'authorization\nBasic YTpi', 'authorization\nBasic xxxx'],
  ['in JSON', '{"name":"x","authorization":"Bearer abc"}', '{"name":"x","authorization":"Bearer xxx"}'],
  [
    'of curl',
    "curl -H 'X-Auth-Token: abc' -u me:pw https://a.example",
    "curl -H 'X-Auth-Token: xxx' -u xxxxx https://a.example",
  ],
  ['a cookie of curl', "curl -b 'a=b; c=d' x", "curl -b 'a=x; c=x' x"],
  ['a body', `curl x --data-raw '{"card":"4111"}'`, `curl x --data-raw 'x"xxxx"x"xxxx"x'`],
  ['a body of fetch', '{"body": "abc def", "method": "PUT"}', '{"body": "xxx xxx", "method": "PUT"}'],
  [
    'a parameter',
    'GET https://a.example/?access_token=abc&page=2',
    'GET https://a.example/?access_token=xxx&page=2',
  ],
  ['a signature', 'https://a.example/?X-Amz-Signature=abc&x=1', 'https://a.example/?X-Amz-Signature=xxx&x=1'],
  ['a password in a URL', 'https://me:pw@a.example/', 'https://xx:xx@a.example/'],
  [
    'a parameter of a URL within a URL',
    'https://a.example/?to=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc',
    'https://a.example/?to=https%3A%2F%2Fb.example%2F%3Ftoken%3Dxxx',
  ],
  [
    'a header that a server adds',
    'proxy_set_header X-Internal-Secret "abc";\nRequestHeader set X-Api-Key abc',
    'proxy_set_header X-Internal-Secret "xxx";\nRequestHeader set X-Api-Key xxx',
  ],
  [
    'a token in the place of a WebSocket protocol',
    'Sec-WebSocket-Protocol: bearer, abc12345',
    'Sec-WebSocket-Protocol: bearer, xxxxxxxx',
  ],
  [
    'who somebody is',
    'X-Amzn-Oidc-Data: abc\nX-Firebase-AppCheck: def',
    'X-Amzn-Oidc-Data: xxx\nX-Firebase-AppCheck: xxx',
  ],
  [
    'names and values of a HAR',
    '{"name":"X-Custom-Key","value":"abc"}',
    '{"name":"X-Custom-Key","value":"xxx"}',
  ],
  [
    'bodies of a HAR',
    '"postData": {"mimeType": "text/plain", "text": "abc"}, "content": {"size": 3, "text": "def"}',
    '"postData": {"mimeType": "text/plain", "text": "xxx"}, "content": {"size": 3, "text": "xxx"}',
  ],
  [
    'a name in code, and leaves the code around it',
    "fetch(u, { headers: { Authorization: token, 'x-api-key': env.key('a') } });",
    "fetch(u, { headers: { Authorization: xxxxx, 'x-api-key': xxxxxxx('a') } });",
  ],
  [
    'a template',
    'headers: { Authorization: `Bearer ${token}` },',
    'headers: { Authorization: `Bearer xxxxxxxx` },',
  ],
  [
    'a member at the end of its line',
    'Authorization: token,\n  Accept: a,',
    'Authorization: xxxxx,\n  Accept: a,',
  ],
  ['a token anywhere', `the token ${jwt} is mine`, `the token ${'x'.repeat(jwt.length)} is mine`],
];

test.each(secret)('masks %s', (_, text, masked) => {
  const { text: result, redactions } = maskSecrets(text);
  expect(result).toBe(masked);
  expect(result).toHaveLength(text.length);
  expect(redactions.length).toBeGreaterThan(0);
});

const open: readonly string[] = [
  'proxy_set_header X-Api-Key $http_x_api_key;',
  'the bearer of bad news',
  '{"name":"content-type","value":"text/plain"}',
  '{"user":"x","text":"Access to fetch"}',
  'Access-Control-Allow-Headers: authorization, x-api-key',
  'Access-Control-Allow-Credentials: yes',
  'Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.',
  'app.use(cors({ credentials: true }))',
  "credentials: 'include'",
  'Sec-WebSocket-Key: dGhlIHNhbXBsZQ==',
  'the request has a token\nAccess to fetch has been blocked',
  'https://a.example/?page=2&sort=up',
];

test.each(open)('leaves %s', (text) => {
  expect(maskSecrets(text)).toEqual({ text, redactions: [] });
});
