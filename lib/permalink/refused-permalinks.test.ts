import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate } from './deflate';
import { longestFragment, longestInflated, mostParameters } from './limits';
import { decodePermalink } from './permalink';

/** Node knows deflate-raw since 20.12. */
const isCompressing = (await deflate('')) !== null;

const compressed = (text: string) => `v1z=${deflateRawSync(text).toString('base64url')}`;
const refused: readonly [what: string, fragment: string, message: string][] = [
  ['nothing', '', 'This is not a link to a scenario'],
  ['something else', '#some-heading', 'This is not a link to a scenario'],
  ['a later version', 'v2&method=GET&end', 'This link is of version 2. This page knows version 1 only'],
  ['a later version, compressed', 'v31z=AAAA', 'This link is of version 31.'],
  ['a version of many digits', `v${'9'.repeat(400)}&end`, 'This is not a link to a scenario'],
  ['only a version', 'v1', "The link was cut: it doesn't end"],
  ['no end', 'v1&method=GET&path=/v1/post', "The link was cut: it doesn't end"],
  ['half an end', 'v1&method=GET&path=/v1&en', "The link was cut: it doesn't end"],
  ['half an escape', 'v1&header=X:%E2%82&end', '"header=X:%E2%82" has a "%" without'],
  ['an unknown preset', 'v1&scenario=x-foo', 'There is no scenario "x-foo" here.'],
  ['a prototype as preset', 'v1&scenario=__proto__&end', 'There is no scenario "__proto__" here.'],
  ['two presets', 'v1&scenario=put&scenario=x-foobar&end', 'scenario is given more than once'],
  ['two methods', 'v1&method=GET&method=PUT&end', 'method is given more than once'],
  ['no base64url', 'v1z=a*b', 'The link is damaged or was cut'],
  ['no deflate data', 'v1z=AAAA', 'The link is damaged or was cut'],
  ['cut deflate data', compressed('path=/a&end').slice(0, -3), 'The link is damaged or was cut'],
  ['deflated text without an end', compressed('path=/a'), "The link was cut: it doesn't end"],
  [
    'no UTF-8',
    `v1z=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
    'The link is damaged',
  ],
  [
    'a decompression bomb',
    compressed('a'.repeat(20_000_000)),
    `unpacks to more than ${longestInflated} bytes`,
  ],
  ['one character too many', `v1&${'a'.repeat(longestFragment)}`, `this page reads ${longestFragment}`],
  ['1 MB of headers', `v1&${'header=X-A:aaaaaaaaa&'.repeat(50_000)}end`, 'characters long; this page reads'],
  [
    '1 MB of headers, compressed',
    compressed(`${'header=X-A:aaaaaaaaa&'.repeat(50_000)}end`),
    'unpacks to more than',
  ],
  ['many headers', `v1&${'header=X:&'.repeat(mostParameters + 1)}end`, `this page reads ${mostParameters}`],
  ["a script's URL", 'v1&url=javascript:alert(1)&end', 'url is "javascript:alert(1)", but is a script'],
  [
    "a script's URL in disguise",
    'v1&url=%20jAvA%09script:alert(1)&end',
    'but is a script, which no link may carry.',
  ],
  ['a line break in a header', 'v1&header=X-A:a%0D%0AX-B:b&end', '"header" has a line break or NUL'],
  [
    'a line break in a plan',
    'v1&redirect.1.actual.set=X:%0Ab&end',
    '"redirect.1.actual.set" has a line break',
  ],
  ['NUL in the method', 'v1&method=%00&end', '"method" has a line break or NUL'],
  [
    'a path that would change the host',
    'v1&path=@evil.example/&end',
    'path is "@evil.example/", but must begin with "/".',
  ],
  [
    'a path of a redirect',
    'v1&redirect.1.status=302&redirect.1.path=.evil&end',
    'redirect.1.path is ".evil", but must begin',
  ],
  ['an id that is no part of a path', 'v1&id=../a&end', 'id is "../a", but must be kebab-case.'],
  ['an unknown API', 'v1&api=gopher&end', 'api is "gopher", but must be fetch or xhr or'],
  ['an unknown host', 'v1&host=evil.example&end', 'host is "evil.example", but must be same-site or'],
  ['a header without a colon', 'v1&header=X-A&end', 'header is "X-A", but must be written Name:value.'],
  [
    'a status out of bounds',
    'v1&actual.status=99&end',
    'actual.status is "99", but must be a whole number from 200 to 599.',
  ],
  [
    'a delay of a year',
    'v1&preflight.delay=31536000000&end',
    'preflight.delay is "31536000000", but must be',
  ],
  ['a redirect without a status', 'v1&redirect.2.status=302&end', 'redirect.1.status must be given once.'],
  ['a redirect that is none', 'v1&redirect.1.status=200&end', 'redirect.1.status is "200", but must be 301'],
  [
    'a policy of no kind',
    'v1&policy=__proto__:a&end',
    'policy is "__proto__:a", but must begin with enforce:',
  ],
  [
    'a page without a scheme',
    'v1&page.url=shop.example&end',
    'page.url is "shop.example", but must be a page\'s URL: http:, https:, file:, or an app\'s scheme',
  ],
  ['a page that is a script', 'v1&page.url=javascript:alert(1)&end', "but must be a page's URL"],
  ['a frame of no page', 'v1&page.framedBy=data:text/html,x&end', "but must be a page's URL"],
  [
    'an address space that is none',
    'v1&page.addressSpace=private&end',
    'page.addressSpace is "private", but must be loopback or local or public.',
  ],
  [
    'an address that is none',
    'v1&page.addressSpaceOf=api.example&end',
    'page.addressSpaceOf is "api.example", but must be a host and what its address is',
  ],
  [
    'a URL as HSTS host',
    'v1&page.hstsHost=https://api.example&end',
    'page.hstsHost is "https://api.example", but must be the name of a host.',
  ],
  [
    'an unknown permission',
    'v1&page.permission=camera:granted&end',
    'page.permission is "camera:granted", but must be local-network: or loopback-network:',
  ],
  [
    'an unknown Referrer-Policy',
    'v1&page.referrerPolicy=never&end',
    'page.referrerPolicy is "never", but must',
  ],
  ['an unknown COEP', 'v1&page.embedderPolicy=on&end', 'page.embedderPolicy is "on", but must be'],
  [
    'an unknown part of a preset',
    'v1&scenario=put&body.kind=Function&end',
    'body.kind is "Function", but must be',
  ],
];

const readableHere = refused.filter(([, fragment]) => isCompressing || !fragment.startsWith('v1z='));

test.each(readableHere)('%s is refused', async (_, fragment, message) => {
  const decoded = await decodePermalink(fragment);
  expect(decoded).toEqual({ ok: false, message: expect.stringContaining(message) });
});
