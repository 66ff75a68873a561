import { expect, it } from 'vitest';
import { firefoxOriginalPolicy } from './firefox-original-policy';
import { parsePolicies } from '../csp/parse-policy';

const self = new URL('http://localhost:3500');

/** As reported by Firefox 153.7.0 and 153.8.0 for a page of http://localhost:3500. */
it.each([
  ['Connect-Src localhost', 'connect-src http://localhost'],
  ['connect-src LOCALHOST:80', 'connect-src http://localhost:80'],
  ['connect-src self', 'connect-src http://self'],
  ["connect-src 'SELF'", "connect-src 'self'"],
  ["connect-src 'nonce-abc'", "connect-src 'nonce-abc'"],
  ["connect-src 'unsafe-inline'", "connect-src 'unsafe-inline'"],
  ["connect-src 'unsafe-inline' 'unsafe-inline'", "connect-src 'unsafe-inline'"],
  ['connect-src DATA:', 'connect-src data:'],
  ['connect-src http://localhost:3500/%72/?x=1', 'connect-src http://localhost:3500/r/'],
  ['connect-src http://localhost/r%7B', 'connect-src http://localhost/r{'],
  [
    'connect-src http://localhost/r%20 http://localhost/ok',
    'connect-src http://localhost/r  http://localhost/ok',
  ],
  ['connect-src http://localhost/r%3Bx', 'connect-src http://localhost/r;x'],
  ['connect-src http://localhost/r%2525', 'connect-src http://localhost/r%25'],
  ['connect-src http://localhost/r%25', 'connect-src http://localhost/r%'],
  ['connect-src http://localhost/r%0A', 'connect-src http://localhost/r\n'],
  ['connect-src http://localhost/r%C3%A9', 'connect-src http://localhost/r\u00c3\u00a9'],
  ['connect-src http://localhost/r%FF', 'connect-src http://localhost/r\u00ff'],
  ['connect-src http://localhost/r{', "connect-src 'none'"],
  ['connect-src http://localhost/r%', "connect-src 'none'"],
  ['connect-src http://localhost/r%zz', "connect-src 'none'"],
  ["connect-src 'unsafe-webtransport-hashes'", "connect-src 'none'"],
  ['connect-src *.localhost:*', 'connect-src http://*.localhost:*'],
  ['connect-src not a source!', 'connect-src http://not http://a'],
  ['connect-src [::1]:*', "connect-src 'none'"],
  ["connect-src 'none' http://localhost:3500", 'connect-src http://localhost:3500'],
  ['connect-src HTTPS://API.example/A/B', 'connect-src https://api.example/A/B'],
  ["connect-src 'report-sample'", "connect-src 'none' 'report-sample'"],
  ["connect-src 'bogus'", "connect-src 'none'"],
  ['connect-src https://', "connect-src 'none'"],
  ['connect-src', "connect-src 'none'"],
  ["connect-srcs *; default-src 'none'", "default-src 'none'"],
  ['connect-src http://*:80; connect-src *', 'connect-src http://*:80'],
  [
    ";; default-src   'none' ;img-src *; connect-src http://localhost:3500;",
    "default-src 'none'; img-src *; connect-src http://localhost:3500",
  ],
  [
    "connect-src 'none'; report-to a; base-uri; child-src;form-action;style-src-attr; plugin-types x;trusted-types a; navigate-to x; media-src x;webrtc 'block'",
    "connect-src 'none'; report-to a; base-uri 'none'; child-src 'none'; form-action 'none'; style-src-attr 'none'; trusted-types a; media-src http://x",
  ],
])('%s', (value, expected) => {
  const [policy] = parsePolicies([{ value, disposition: 'enforce' }]);
  expect(policy && firefoxOriginalPolicy(policy, self)).toBe(expected);
});
