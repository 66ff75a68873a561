import { expect, it } from 'vitest';
import { redactUrl } from '../record/secrets';
import { redactHeaders } from './redact-headers';
import { heldBytes } from './test-data/held-bytes';

it.each([
  ['Authorization', `Bearer ${'s'.repeat(32)}`, 'Bearer (32 characters)'],
  ['AUTHORIZATION', 'bearer s', 'bearer (1 character)'],
  ['authorization', 'Basic dXNlcjpwYXNz', 'Basic (12 characters)'],
  ['Proxy-Authorization', 'Digest username="u", response="r"', 'Digest (26 characters)'],
  ['Authorization', 'sesame', '(6 characters)'],
  ['Authorization', 'open sesame', '(11 characters)'],
  ['Authorization', 'Bearer', '(6 characters)'],
  ['Authorization', '', '(0 characters)'],
  ['Cookie', 'session=secret; theme=dark', '(26 characters)'],
  ['cookie', 'basic secret', '(12 characters)'],
  ['Cookie', 'lesson-lax=1', 'lesson-lax=1'],
  ['Cookie', 'sid=secret; lesson-lax=1; a=b; lesson-none=1', 'lesson-lax=1; lesson-none=1; (15 characters)'],
  ['Cookie', 'lesson-lax=secret', '(17 characters)'],
  ['Cookie', 'lesson-other=1', '(14 characters)'],
  ['Cookie', 'a="lesson-lax=1"; b=lesson-lax=1', '(32 characters)'],
  ['Authorization', 'lesson-lax=1', '(12 characters)'],
  ['X-Authorization', 'Bearer kept', 'Bearer (4 characters)'],
  ['X-Api-Key', 's3cret', '(6 characters)'],
  ['X-Auth-Token', 's3cret', '(6 characters)'],
  ['X-CSRF-Token', 's3cret', '(6 characters)'],
  ['X-Amz-Security-Token', 's3cret', '(6 characters)'],
  ['X-Vercel-OIDC-Token', 's3cret', '(6 characters)'],
  ['Authentication', 's3cret', '(6 characters)'],
  ['Cookie2', 's3cret', '(6 characters)'],
  ['Sec-WebSocket-Protocol', 'bearer, s3cret', '(14 characters)'],
  ['X-Custom', 'Bearer s3cret', 'Bearer (6 characters)'],
  ['X-Forwarded-For', '192.0.2.1', '(9 characters)'],
  ['X-Vercel-Proxied-For', '192.0.2.1', '(9 characters)'],
  ['X-Bearer', 's3cret', '(6 characters)'],
  ['Forwarded', 'for=192.0.2.1', '(13 characters)'],
  ['X-Real-IP', '192.0.2.1', '(9 characters)'],
  ['CF-Connecting-IP', '192.0.2.1', '(9 characters)'],
  ['True-Client-IP', '192.0.2.1', '(9 characters)'],
  ['X-Forwarded-Proto', 'https', 'https'],
  ['Referer', 'https://a.example/?a=b&token=s3cret', 'https://a.example/?a=b&token=***'],
  ['X-Amzn-Oidc-Data', 's3cret', '(6 characters)'],
  ['X-Amzn-Oidc-Identity', 's3cret', '(6 characters)'],
  ['X-MS-Client-Principal', 's3cret', '(6 characters)'],
  ['X-MS-Client-Principal-Name', 's3cret', '(6 characters)'],
  ['X-OTP', '123456', '(6 characters)'],
  ['X-Passphrase', 's3cret', '(6 characters)'],
  ['X-Forwarded-Email', 'u@a.example', '(11 characters)'],
  ['X-Forwarded-User', 'u', '(1 character)'],
  ['Remote-User', 'u', '(1 character)'],
  ['From', 'u@a.example', '(11 characters)'],
  ['X-Goog-Authenticated-User-Email', 'u@a.example', '(11 characters)'],
  ['X-Forwarded-Client-Cert', 'Hash=a', '(6 characters)'],
  ['CloudFront-Viewer-Address', '192.0.2.1:1', '(11 characters)'],
  ['CloudFront-Viewer-City', 'Bern', '(4 characters)'],
  ['X-Nf-Client-Connection-Ip', '192.0.2.1', '(9 characters)'],
  ['X-Remote-Addr', '192.0.2.1', '(9 characters)'],
  ['X-Originating-IP', '192.0.2.1', '(9 characters)'],
  ['X-Azure-SocketIP', '192.0.2.1', '(9 characters)'],
  ['CF-IPCity', 'Bern', '(4 characters)'],
  ['X-Custom', 'token s3cret', 'token (6 characters)'],
  ['X-Custom', 'Authorization: Bearer s3cret', '(28 characters)'],
  ['X-Custom', 'a, bearer\ts3cret', '(16 characters)'],
  ['X-Custom', 'a eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln b', 'a *** b'],
  ['X-Custom', 'a.eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', 'a.***'],
  ['Referer', 'https://a.example/eyJh.eyJz.c2ln/?a=b', 'https://a.example/***/?a=b'],
  ['X-Envoy-Original-Path', '/v1?a=b&token=s3cret', '/v1?a=b&token=***'],
  ['X-Original-URI', '/v1?code=s3cret', '/v1?code=***'],
  ['X-Original-URL', 'https://u:s3cret@a.example/', 'https://***@a.example/'],
  ['X-Forwarded-Uri', '/v1?sig=s3cret', '/v1?sig=***'],
  ['X-Rewrite-URL', '/v1?next=%2F%3Ftoken%3Ds3cret', '/v1?next=%2F%3Ftoken%3D***'],
  ['X-Original-Query', 'token=s3cret&a=b', 'token=***&a=b'],
  ['X-Forwarded-Host', 'a.example', 'a.example'],
  ['Sec-Fetch-User', '?1', '?1'],
  ['Sec-CH-UA', '"Chromium";v="150", "Not;A=Brand";v="8"', '"Chromium";v="150", "Not;A=Brand";v="8"'],
  ['Content-Type', 'multipart/form-data; boundary=token', 'multipart/form-data; boundary=token'],
  ['User-Agent', 'a (+https://a.example/bot@1)', 'a (+https://a.example/bot@1)'],
  ['X-Shop', 'heyJude', 'heyJude'],
  ['Access-Control-Request-Headers', 'x-api-key', 'x-api-key'],
  ['Accept-Language', 'basic', 'basic'],
  ['Accept', 'text/html', 'text/html'],
])('%s: %s becomes %s', (name, value, expected) => {
  expect(redactHeaders([[name, value]])).toEqual([[name, expected]]);
});

it('redacts every line of a name, and keeps order and case', () => {
  expect(
    redactHeaders([
      ['COOKIE', 'a=1'],
      ['Host', 'h'],
      ['cookie', 'b=22'],
    ]),
  ).toEqual([
    ['COOKIE', '(3 characters)'],
    ['Host', 'h'],
    ['cookie', '(4 characters)'],
  ]);
});

it.each([
  ['http://h/v1?token=s3cret', 'http://h/v1?token=***'],
  ['http://h/v1?a=b&api_key=s3cret&c=d#x', 'http://h/v1?a=b&api_key=***&c=d#x'],
  ['http://h/v1?acce%73s_token=s3cret', 'http://h/v1?acce%73s_token=***'],
  ['http://h/v1?session[id]=s3cret&x=%20', 'http://h/v1?session[id]=***&x=%20'],
  ['http://user:s3cret@h/v1', 'http://***@h/v1'],
  ['//user@h/v1', '//***@h/v1'],
  [
    'http://h/v1?actual.set=Location:/x?a=b%26token=s3cret&actual.status=302',
    'http://h/v1?actual.set=Location:/x?a=b%26token=***&actual.status=302',
  ],
  ['http://h/v1?actual.set=Location:/x?token=s3cret', 'http://h/v1?actual.set=Location:/x?token=***'],
  [
    'http://h/v1?actual.set=Location%3A/x%3Fa%3Db%26token%3Ds3cret&b=c',
    'http://h/v1?actual.set=Location%3A/x%3Fa%3Db%26token%3D***&b=c',
  ],
  ['http://h/v1?sig=s&signature=s&code=s&pass=s#c', 'http://h/v1?sig=***&signature=***&code=***&pass=***#c'],
  ['http://h/v1?otp=s&connect.sid=s&ticket=s', 'http://h/v1?otp=***&connect.sid=***&ticket=***'],
  ['http://h/v1?assertion=s&SAMLResponse=s', 'http://h/v1?assertion=***&SAMLResponse=***'],
  ['http://h/v1?side=a&compass=b&zip_code=c', 'http://h/v1?side=a&compass=b&zip_code=c'],
  ['http://h/token/v1;a=b?c=d', 'http://h/token/v1;a=b?c=d'],
  ['http://h/v1?a?token?=s3cret', 'http://h/v1?a?token?=***'],
  ['http://h/v1?token=s3%26cret%23;=&a=b', 'http://h/v1?token=***&a=b'],
  ['http://h/v1?%zz%74oken=s3cret', 'http://h/v1?%zz%74oken=***'],
  ['http://h/v1?%2574oken=s3cret', 'http://h/v1?%2574oken=***'],
  ['http://h/v1?token=&a=b', 'http://h/v1?token=&a=b'],
  ['http://h/v1?a=/x%253Ftoken%253Ds3cret%2526b=c', 'http://h/v1?a=/x%253Ftoken%253D***%2526b=c'],
  [
    'http://h/v1?a=%25252Fx%25253Fb%25253Dc%252526token%25253Ds3',
    'http://h/v1?a=%25252Fx%25253Fb%25253Dc%252526token%25253D***',
  ],
  ['http://h/v1?next=http://u:s3cret@x/', 'http://h/v1?next=http://***@x/'],
  ['http://h/v1?next=http%3A%2F%2Fu%3As3cret%40x%2F%40', 'http://h/v1?next=http%3A%2F%2F***%40x%2F%40'],
  ['http://h/v1?next=http://u:s3%2Fcret%40x/', 'http://h/v1?next=http://***%40x/'],
  ['http://h/v1?next=http%253A%252F%252Fu%2540x', 'http://h/v1?next=http%253A%252F%252F***%2540x'],
  ['http://h/v1?next=//h&mail=a@b', 'http://h/v1?next=//h&mail=a@b'],
  ['http://h//u:s3cret@x/', 'http://h//***@x/'],
  ['http://u:s3&c@ret@h/v1', 'http://***@h/v1'],
  ['//u:s3cret@x/', '//***@x/'],
  ['http:\\\\u:s3cret@x/', 'http:\\\\***@x/'],
  ['http://h/v1?a=eyJh.eyJz.c2ln&b=c', 'http://h/v1?a=***&b=c'],
  ['http://h/v1/ghp_0123456789abcdefghijklmn/x', 'http://h/v1/***/x'],
  ['sk_live_0123456789abcdef', '***'],
  ['sk-proj-0123456789abcdef', '***'],
  ['http://h/sk-a-long-name-of-a-page/', 'http://h/sk-a-long-name-of-a-page/'],
  ['xoxb-0123456789-abc', '***'],
  ['AKIA0123456789ABCDEF', '***'],
  ['glpat-0123456789abcdef', '***'],
  ['http://h/v1?hmac=s3cret&a=b', 'http://h/v1?hmac=***&a=b'],
  ['http://h/v1/a@b?c=d@e', 'http://h/v1/a@b?c=d@e'],
  ['http://h/v1?actual.cookie=lax&page=2', 'http://h/v1?actual.cookie=lax&page=2'],
])('%s becomes %s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected);
});

it.each([
  '=' + '?'.repeat(60_000),
  '?'.repeat(60_000),
  '?token'.repeat(10_000),
  '?a=%26'.repeat(10_000),
  '&;#?'.repeat(15_000),
  '%25'.repeat(20_000),
  `%${'25'.repeat(30_000)}`,
  `=${'%2525'.repeat(12_000)}3D`,
  '/'.repeat(60_000),
  '//@'.repeat(20_000),
  `${'//a'.repeat(20_000)}@`,
  `@${'%2F'.repeat(20_000)}`,
  'eyJ-'.repeat(15_000),
  'eyJ.'.repeat(15_000),
  `eyJ${'.'.repeat(60_000)}`,
  'bearer '.repeat(8000),
  `,${' '.repeat(60_000)}`,
  ', '.repeat(30_000),
  `bearer${' '.repeat(60_000)}`,
  'a://'.repeat(15_000),
  'lesson-lax=1; '.repeat(4000),
  'sk-'.repeat(20_000),
  'AIza-'.repeat(12_000),
  'ghp_'.repeat(15_000),
])('takes time in proportion to the text: %#', (text) => {
  const since = performance.now();
  for (const name of ['Referer', 'Cookie', 'Authorization']) redactHeaders([[name, text]]);
  redactHeaders([[text, 'a']]);
  expect(performance.now() - since).toBeLessThan(50);
});

it('remembers no long names', () => {
  const before = heldBytes();
  for (let count = 0; count < 1000; count += 1) redactHeaders([[`${count}${'a'.repeat(20_000)}`, 'b']]);
  expect(heldBytes() - before).toBeLessThan(5_000_000);
});
