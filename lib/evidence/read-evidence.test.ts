// Longer than other files because it is the table of all forms.
// Longer than other files because it is a table: one row a text as people paste it, and what it is read as.
import { describe, expect, test } from 'vitest';
import { readEvidence } from './read-evidence';
import { piecesOf } from './test-data/summary';

const lines = (...each: readonly string[]) => each.join('\n');

const rows: readonly (readonly [form: string, text: string, pieces: readonly string[]])[] = [
  [
    'curl and what curl -i printed',
    lines(
      `$ curl -i https://api.example/v1/orders -X PUT -H 'Origin: https://shop.example' -H "Authorization: Bearer abc.def"`,
      'HTTP/2 200 ',
      'content-type: application/json',
      'access-control-allow-origin: *',
      '',
      '{"ok":true}',
    ),
    [
      'curl PUT https://api.example/v1/orders | from https://shop.example | -> 200 | authorization: Bearer xxxxxxx | access-control-allow-origin: *',
      'words {"ok":true}',
    ],
  ],
  [
    'curl -i through a proxy, after it said to go on',
    lines(
      `curl -i -X PUT https://api.example/v1/orders -H 'Origin: https://shop.example' -d 1`,
      'HTTP/1.1 200 Connection established',
      'Proxy-Agent: squid',
      '',
      'HTTP/1.1 100 Continue',
      '',
      'HTTP/1.1 403 Forbidden',
      'access-control-allow-origin: *',
    ),
    [
      'curl PUT https://api.example/v1/orders | from https://shop.example | -> 403 | access-control-allow-origin: *',
    ],
  ],
  [
    'curl -v',
    lines(
      `curl -v -X OPTIONS https://api.example/v1 -H 'Origin: https://shop.example'`,
      '*   Trying 1.2.3.4:443...',
      '> OPTIONS /v1 HTTP/1.1',
      '> Host: api.example',
      '> Origin: https://shop.example',
      '> Access-Control-Request-Method: PUT',
      '> ',
      '< HTTP/1.1 301 Moved Permanently',
      '< Location: /v1/',
      '< ',
      '* Connection #0 left intact',
    ),
    [
      'curl OPTIONS https://api.example/v1 | from https://shop.example | -> 301 | access-control-request-method: PUT | location: /v1/',
    ],
  ],
  [
    'curl -iL, a redirect followed',
    lines(
      'curl -iL https://api.example/v1',
      'HTTP/1.1 302 Found',
      'Location: https://login.example/',
      '',
      'HTTP/1.1 200 OK',
      'Content-Type: text/html',
    ),
    [
      'curl GET https://api.example/v1 | -> 302 | location: https://login.example/',
      'headers GET https://login.example/ | -> 200',
    ],
  ],
  [
    'curl -D - without the status line',
    lines(
      `$ curl -D - -X OPTIONS -H 'Origin: http://www.plot.example:8080' http://www.plot.example:4000/api`,
      'Vary: Origin',
      'Content-Length: 0',
    ),
    ['curl OPTIONS http://www.plot.example:4000/api | from http://www.plot.example:8080 | -> ?'],
  ],
  [
    'curl copied for cmd',
    lines(
      'curl ^"https://api.example/v1?a=1^&b=2^" ^',
      '  -X ^"PUT^" ^',
      '  -H ^"origin: https://shop.example^" ^',
      '  -H ^"sec-fetch-mode: cors^" ^',
      '  -b ^"sid=secret^" ^',
      String.raw`  --data-raw ^"^{^\^"a^\^":1^}^"`,
    ),
    ['curl PUT https://api.example/v1?a=1&b=2 | from https://shop.example | credentials include | -> ?'],
  ],
  [
    'curl with an ANSI-C string, several lines, and quotes that a chat tool made curly',
    lines('curl “https://api.example/v1” \\', '  -H ‘X-A: 1’ \\', String.raw`  --data-raw $'{"a":"it\'s"}'`),
    ['curl POST https://api.example/v1 | -> ?'],
  ],
  [
    'curl whose address has no scheme, and options together',
    'curl -sSiXDELETE localhost:8080/x -HOrigin:https://shop.example',
    ['curl DELETE http://localhost:8080/x | from https://shop.example | -> ?'],
  ],
  [
    'PowerShell',
    lines(
      '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
      '$session.Cookies.Add((New-Object System.Net.Cookie("sid", "abc", "/", "api.example")))',
      'Invoke-WebRequest -UseBasicParsing -Uri "https://api.example/v1/orders" `',
      '-Method "PUT" `',
      '-WebSession $session `',
      '-Headers @{',
      '"authority"="api.example"',
      '  "authorization"="Bearer abc"',
      '  "origin"="https://shop.example"',
      '} `',
      '-ContentType "application/json" `',
      '-Body "{`"a`":1}"',
    ),
    [
      'powershell PUT https://api.example/v1/orders | from https://shop.example | credentials include | -> ? | authorization: Bearer xxx',
    ],
  ],
  [
    'Copy as fetch',
    lines(
      'fetch("https://api.example/v1/orders", {',
      '  "headers": { "authorization": "Bearer abcdefgh", "content-type": "application/json" },',
      '  "referrer": "https://shop.example/",',
      String.raw`  "body": "{\"a\":1}",`,
      '  "method": "PUT",',
      '  "mode": "cors",',
      '  "credentials": "include"',
      '});',
    ),
    [
      'fetch PUT https://api.example/v1/orders | from https://shop.example | credentials include | -> ? | authorization: Bearer xxxxxxxx',
    ],
  ],
  [
    'Copy as fetch for Node.js',
    lines(
      'fetch("https://api.example/v1", {',
      '  "headers": { "accept": "*/*", "cookie": "a=b", "Referer": "https://shop.example/cart" },',
      '  "body": null,',
      '  "method": "GET"',
      '});',
    ),
    ['fetch GET https://api.example/v1 | from https://shop.example | credentials include | -> ?'],
  ],
  [
    'fetch as an author writes it',
    "const answer = await fetch('https://api.example/v1', { method: 'POST', body: new FormData(form) }).then(r => r.json());",
    ['fetch POST https://api.example/v1 | credentials same-origin | -> ?'],
  ],
  [
    'raw headers, HTTP/1.1',
    lines(
      'GET /v1 HTTP/1.1',
      'Host: api.example',
      'Origin: https://shop.example',
      '',
      'HTTP/1.1 200 OK',
      'Access-Control-Allow-Origin: https://other.example',
    ),
    [
      'headers GET https://api.example/v1 | from https://shop.example | -> 200 | access-control-allow-origin: https://other.example',
    ],
  ],
  [
    'pseudo-header fields',
    lines(':method: GET', ':scheme: https', ':authority: api.example', ':path: /x?a=b', 'Accept: */*'),
    ['headers GET https://api.example/x?a=b | -> ?'],
  ],
  [
    'the General block',
    lines(
      'Request URL:http://localhost:8080/rest/user',
      'Request Method:OPTIONS',
      'Status Code:401 Full authentication is required to access this resource',
      'Remote Address:[::1]:8080',
      'Referrer Policy:no-referrer-when-downgrade',
    ),
    ['devtools-headers OPTIONS http://localhost:8080/rest/user | -> 401'],
  ],
  [
    'Chrome, name and value on lines of their own',
    lines(
      'Request URL',
      'https://api.example/v1/x?access_token=abcdefg',
      'Request Method',
      'GET',
      'Status Code',
      '200 OK',
      'access-control-allow-origin',
      'https://other.example',
      'x-request-id',
      '123',
      ':authority',
      'api.example',
      ':method',
      'GET',
      'authorization',
      'Bearer abcdefghijk',
      'origin',
      'https://shop.example',
    ),
    [
      'devtools-headers GET https://api.example/v1/x?access_token=xxxxxxx | from https://shop.example | -> 200 | authorization: Bearer xxxxxxxxxxx | access-control-allow-origin: https://other.example',
    ],
  ],
  [
    'Safari',
    lines(
      'Summary',
      'URL: https://api.example/v1',
      'Status: 401',
      'Source: Network',
      '',
      'Request',
      ':method: GET',
      ':authority: api.example',
      'Origin: https://shop.example',
      '',
      'Response',
      ':status: 401',
      'content-type: text/html',
    ),
    ['devtools-headers GET https://api.example/v1 | from https://shop.example | -> 401'],
  ],
  [
    "Firefox's headers as JSON",
    '{"Request Headers (1 kB)":{"headers":[{"name":"Host","value":"api.example"},{"name":"Origin","value":"https://shop.example"}]}}',
    ['devtools-headers ? ? | from https://shop.example | -> ?'],
  ],
  ['a URL', ' https://api.example/v1?key=abc ', ['url https://api.example/v1?key=xxx']],
  [
    'a policy alone',
    "default-src 'self'; connect-src https://api.example",
    ["policy enforce header default-src 'self'; connect-src https://api.example"],
  ],
  [
    'a policy of a header',
    "Content-Security-Policy-Report-Only: connect-src 'self'",
    ["policy report header connect-src 'self'"],
  ],
  [
    'a policy of a meta element',
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; connect-src https://api.example">`,
    ["policy enforce meta default-src 'self'; connect-src https://api.example"],
  ],
  [
    'a policy in a page',
    lines(
      '<!doctype html>',
      '<html><head>',
      `<meta content="connect-src 'none'" http-equiv=content-security-policy />`,
      '</head></html>',
    ),
    ["policy enforce meta connect-src 'none'"],
  ],
  [
    'a policy of nginx',
    `add_header Content-Security-Policy "default-src 'self'" always;`,
    ["policy enforce header default-src 'self'"],
  ],
  [
    'a CSP report, the older format',
    `{"csp-report":{"document-uri":"https://shop.example/","blocked-uri":"https://api.example","violated-directive":"connect-src 'self'"}}`,
    ['report csp'],
  ],
  [
    'reports of the Reporting API',
    '[{"type":"csp-violation","url":"https://shop.example","body":{"effectiveDirective":"connect-src"}},{"type":"network-error","url":"https://api.example","body":{"type":"tcp.refused"}}]',
    ['report csp', 'report network-error'],
  ],
  [
    "an issue of Chrome's DevTools",
    '{"code":"CorsIssue","details":{"corsIssueDetails":{"corsErrorStatus":{"corsError":"HeaderDisallowedByPreflightResponse","failedParameter":"authorization"},"request":{"url":"https://api.example/v1"},"initiatorOrigin":"https://shop.example"}}}',
    ['report cors-issue'],
  ],
  [
    'a mail with a console line, a command and its output',
    lines(
      'Hi, we get this',
      '',
      "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy",
      '',
      "curl -i -X OPTIONS https://api.example/v1 -H 'Origin: https://shop.example'",
      'HTTP/2 204',
      'access-control-allow-headers: content-type',
      '',
      'Thanks, Bob',
    ),
    [
      "words Hi, we get this\n\nAccess to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy",
      'curl OPTIONS https://api.example/v1 | from https://shop.example | -> 204 | access-control-allow-headers: content-type',
      'words Thanks, Bob',
    ],
  ],
  [
    'lines that look like headers and are none',
    lines('TypeError: Failed to fetch', 'Error: 500', 'Warning: careful'),
    ['words TypeError: Failed to fetch\nError: 500\nWarning: careful'],
  ],
  ['JSON of something else', '{"name":"x","version":1}', ['words {"name":"x","version":1}']],
];

describe('recognises', () => {
  test.each(rows)('%s', (_, text, pieces) => {
    expect(piecesOf(readEvidence(text))).toEqual(pieces);
  });

  test.each(rows)('%s, with Windows line ends', (_, text, pieces) => {
    const given = text.replaceAll('\n', '\r\n');
    expect(piecesOf(readEvidence(given)).map((piece) => piece.replaceAll('\r\n', '\n'))).toEqual(pieces);
  });

  test('all of it in one paste', () => {
    const alone = rows.filter(([form]) => !/alone|JSON of something|look like headers|a mail/.test(form));
    const all = readEvidence(alone.map(([, text]) => text).join('\n\n~~~\n\n'));
    const found = new Set(piecesOf(all));
    const missing = alone.flatMap(([form, , pieces]) =>
      pieces
        .filter((piece) => !piece.startsWith('words') && !found.has(piece))
        .map((piece) => `${form}: ${piece}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a fact has its place', () => {
  test.each([
    ["curl https://api.example -H 'Origin: https://shop.example'", 'Origin: https://shop.example'],
    ['GET / HTTP/1.1\nOrigin: https://shop.example\n', 'Origin: https://shop.example'],
    ['origin\nhttps://shop.example\nhost\napi.example', 'origin\nhttps://shop.example'],
  ])('%s', (text, quoted) => {
    const [piece] = readEvidence(text).pieces;
    const exchange = piece?.kind === 'exchanges' ? piece.exchanges[0] : undefined;
    const at = exchange?.pageOrigin.kind === 'seen' ? exchange.pageOrigin.at : null;
    expect(at && 'start' in at ? text.slice(at.start, at.end) : null).toBe(quoted);
  });
});

const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['nothing', '  \n ', /is empty\.$/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /binary file \(a PNG picture\)/],
  ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /binary file \(a ZIP archive\)/],
  ['a page', '<!DOCTYPE html><html><body>404</body></html>', /An HTML page/],
  [
    'JSON that ends too early',
    '{"log":{"creator":{"name":"Firefox"},"entries":[{"request":{"method":"GET","url":"https://a.example/","headers":[]},"response":{"status":0}},{"req',
    /cut off/,
  ],
  [
    'a HAR of prototype keys',
    '{"__proto__":{"x":1},"log":{"entries":[{"__proto__":null}]}}',
    /1 of 1 entries/,
  ],
  ['other JSON', '{"a":1}', /not a HAR, a report or a configuration/],
];

describe('says what it could not tell of', () => {
  test.each(bad)('%s', (_, content, sentence) => {
    const { notes } = readEvidence({ name: 'given', content });
    expect(notes.map((note) => note.sentence).join('\n')).toMatch(sentence);
  });
});

test.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le without a mark', []],
])('%s is read', (encoding, mark) => {
  const text = 'GET /v1 HTTP/1.1\r\nHost: api.example\r\n';
  const isBig = encoding.startsWith('utf-16be');
  const bytes = Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) =>
    isBig ? [0, code] : [code, 0],
  );
  const reading = readEvidence({ name: 'a.txt', content: new Uint8Array([...mark, ...bytes]) });
  expect(piecesOf(reading)).toEqual(['headers GET https://api.example/v1 | -> ?']);
});

test('a file of Windows-1252 is read', () => {
  const content = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
  expect(piecesOf(readEvidence({ name: 'a.txt', content }))).toEqual(['words café']);
});
