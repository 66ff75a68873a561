import { describe, expect, test } from 'vitest';
import { readEvidence } from '../read-evidence';
import type { WireRequest } from '../../http/message';

const origin = 'https://a.example';
const get: WireRequest = { method: 'GET', url: 'https://api.example/api/x', headers: [['Origin', origin]] };
const preflight: WireRequest = {
  method: 'OPTIONS',
  url: get.url,
  headers: [
    ['Origin', origin],
    ['Access-Control-Request-Method', 'PUT'],
    ['Access-Control-Request-Headers', 'x-a'],
  ],
};

/** The CORS headers and the status of an answer, in a line. */
function answer(configuration: string, request: WireRequest): string {
  const piece = readEvidence(configuration).pieces.find(({ kind }) => kind === 'configuration');
  if (piece?.kind !== 'configuration') return 'not recognised';
  const { status, headers, isForwarded } = piece.server.answer(request);
  const cors = headers.map(({ name, value }) => `${name.replace(/^Access-Control-/i, '')}: ${value ?? '?'}`);
  return [String(status), ...(isForwarded ? ['forwarded'] : []), ...cors].join(' | ');
}

const nginx = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}`;

const rows: readonly (readonly [string, string, string, string])[] = [
  [
    'nginx: one location, forwarded',
    'location / { add_header Access-Control-Allow-Origin *; proxy_pass http://127.0.0.1:8080; }',
    'null | forwarded | Allow-Origin: *',
    'null | forwarded | Allow-Origin: *',
  ],
  [
    'nginx: an if with lines of its own drops those around it',
    nginx(
      'location /api/ {',
      `if ($request_method = 'OPTIONS') { add_header 'Access-Control-Allow-Methods' 'GET'; return 204; }`,
      `add_header 'Access-Control-Allow-Origin' "$http_origin" always;`,
      '}',
    ),
    '204 | Allow-Methods: GET',
    `null | Allow-Origin: ${origin}`,
  ],
  [
    'nginx: an if without such lines keeps them',
    nginx('add_header Access-Control-Allow-Origin *;', 'if ($request_method = OPTIONS) { return 204; }'),
    '204 | Allow-Origin: *',
    'null | Allow-Origin: *',
  ],
  [
    'nginx: without "always" nothing is added to an error',
    nginx('add_header Access-Control-Allow-Origin *;', 'return 401;'),
    '401',
    '401',
  ],
  [
    'nginx: a map of origins',
    `map $http_origin $cors { default ""; "https://a.example" $http_origin; ~^https://b\\. $http_origin; }\n${nginx('add_header Access-Control-Allow-Origin $cors always;')}`,
    `null | Allow-Origin: ${origin}`,
    `null | Allow-Origin: ${origin}`,
  ],
  [
    "nginx: the longest prefix decides, and its lines replace the server's",
    nginx(
      'add_header Access-Control-Allow-Origin https://b.example;',
      'location / { proxy_pass http://x; }',
      'location /api { add_header X-A b; }',
    ),
    'null | X-A: b',
    'null | X-A: b',
  ],
  [
    'Apache: both tables are sent',
    'Header set Access-Control-Allow-Origin "*"\nHeader always set Access-Control-Allow-Origin "*"',
    'null | Allow-Origin: * | Allow-Origin: *',
    'null | Allow-Origin: * | Allow-Origin: *',
  ],
  [
    'Apache: SetEnvIf, and a rewritten OPTIONS',
    [
      'SetEnvIf Origin "^https://a\\.example$" ALLOWED=$0',
      'Header always set Access-Control-Allow-Origin %{ALLOWED}e env=ALLOWED',
      'RewriteCond %{REQUEST_METHOD} OPTIONS',
      'RewriteRule ^(.*)$ $1 [R=204,L]',
    ].join('\n'),
    `204 | Allow-Origin: ${origin}`,
    `null | Allow-Origin: ${origin}`,
  ],
  [
    'Caddy',
    [
      'example.com {',
      '  @options method OPTIONS',
      '  header {',
      '    Access-Control-Allow-Origin {http.request.header.Origin}',
      '    Access-Control-Allow-Methods "GET, PUT"',
      '  }',
      '  respond @options 204',
      '  reverse_proxy localhost:8080',
      '}',
    ].join('\n'),
    `204 | Allow-Origin: ${origin} | Allow-Methods: GET, PUT`,
    `null | forwarded | Allow-Origin: ${origin} | Allow-Methods: GET, PUT`,
  ],
  [
    'S3: no rule allows PUT',
    '[{"AllowedHeaders":["*"],"AllowedMethods":["GET"],"AllowedOrigins":["https://*.example"]}]',
    '403',
    `null | Allow-Origin: ${origin} | Allow-Methods: GET | Allow-Credentials: true`,
  ],
  [
    'S3, XML',
    '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>x-*</AllowedHeader></CORSRule></CORSConfiguration>',
    '200 | Allow-Origin: * | Allow-Methods: PUT | Allow-Headers: x-a',
    'null',
  ],
  [
    'Google Cloud Storage',
    '[{"origin":["https://a.example"],"method":["PUT","GET"],"responseHeader":["Content-Type"],"maxAgeSeconds":3600}]',
    `200 | Allow-Origin: ${origin} | Allow-Methods: PUT,GET | Allow-Headers: Content-Type | Max-Age: 3600`,
    `null | Allow-Origin: ${origin} | Expose-Headers: Content-Type`,
  ],
  [
    'Google Cloud Storage, XML',
    '<?xml version="1.0"?><CorsConfig><Cors><Origins><Origin>https://a.example</Origin></Origins><Methods><Method>PUT</Method></Methods><ResponseHeaders><ResponseHeader>x-a</ResponseHeader></ResponseHeaders><MaxAgeSec>60</MaxAgeSec></Cors></CorsConfig>',
    `200 | Allow-Origin: ${origin} | Allow-Methods: PUT | Allow-Headers: x-a | Max-Age: 60`,
    'null',
  ],
  [
    'Express: a list and a pattern',
    'app.use(cors({ origin: ["https://b.example", /\\.?a\\.example$/], credentials: true, allowedHeaders: ["X-B"] }));',
    `204 | Allow-Origin: ${origin} | Allow-Credentials: true | Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE | Allow-Headers: X-B`,
    `null | forwarded | Allow-Origin: ${origin} | Allow-Credentials: true`,
  ],
  [
    'Express: nothing given',
    'app.use(cors())',
    '204 | Allow-Origin: * | Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE | Allow-Headers: x-a',
    'null | forwarded | Allow-Origin: *',
  ],
  [
    'Express: a function is not run',
    'const corsOptions = { origin: (origin, callback) => callback(null, true), methods: "GET" };',
    '204 | Allow-Origin: ? | Allow-Methods: GET | Allow-Headers: x-a',
    'null | forwarded | Allow-Origin: ?',
  ],
  [
    'a pattern that could take long is not tried',
    nginx('if ($http_origin ~* "^(a+)+$") { add_header Access-Control-Allow-Origin $http_origin; }'),
    'null',
    'null',
  ],
];

describe('what a server answers to a preflight and to a request', () => {
  test.each(rows)('%s', (_, configuration, toPreflight, toRequest) => {
    expect([answer(configuration, preflight), answer(configuration, get)]).toEqual([toPreflight, toRequest]);
  });
});
