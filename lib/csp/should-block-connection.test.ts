import { cspProfileOf } from './csp-profile';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import { shouldBlockConnection } from './should-block-connection';
import { shouldBlockRequest } from './should-block-request';

const expressions = [
  '*',
  "'self'",
  "'none'",
  "'nonce-abc'",
  "'strict-dynamic'",
  "'unsafe-webtransport-hashes'",
  'https:',
  'ws:',
  'a.example',
  '*.a.example:*',
  'http://a.example:80/b/',
  'a.example/b?c',
  '127.0.0.1',
  "'sef'",
];
const names = ['connect-src', 'default-src', 'script-src', 'Connect-Src', 'img-src'];
const urls = [
  'https://a.example/b/c',
  'http://b.a.example:8080/',
  'http://127.0.0.1/',
  'wss://a.example/',
  'blob:https://a.example/1',
  'data:,x',
];

const policy = fc.record({
  value: fc
    .array(fc.tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...expressions), { maxLength: 4 })))
    .map((directives) => directives.map(([name, list]) => [name, ...list].join(' ')).join('; ')),
  disposition: fc.constantFrom('enforce' as const, 'report' as const),
});

test('says of a connection what the check with reasons says', () => {
  fc.assert(
    fc.property(
      fc.array(policy, { maxLength: 3 }),
      fc.constantFrom('https://a.example', 'http://a.example', 'null'),
      fc.constantFrom(...urls),
      fc.nat(1),
      fc.constantFrom(...Object.values(profiles).map(({ csp }) => cspProfileOf(csp))),
      (policies, pageOrigin, text, redirectCount, profile) => {
        const request = { url: new URL(text), redirectCount };
        const quick = shouldBlockConnection(policies, pageOrigin, request, profile);
        const explained = shouldBlockRequest(policies, pageOrigin, { ...request, destination: '' }, profile);
        const verdicts = explained.verdicts.map((verdict) => ({
          ...verdict,
          expressions: verdict.expressions.map(({ matches }) => ({ matches })),
        }));
        expect(quick).toEqual({ ...explained, verdicts });
      },
    ),
  );
});
