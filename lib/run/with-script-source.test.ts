import { expect, test } from 'vitest';
import { checkConnect } from '../csp/check-connect';
import type { PagePolicy } from '../http/page-policy';
import { withScriptSource } from './with-script-source';

const source = "'sha256-abc='";

test.each<[name: string, policy: string, served: readonly string[]]>([
  ['no say in scripts', 'connect-src *; img-src *', ['connect-src *; img-src *']],
  ['default-src governs', "default-src 'none'", [`default-src 'none'; script-src ${source}`]],
  [
    'default-src governs connections too',
    "default-src 'self' https://a.example",
    [`default-src 'self' https://a.example; script-src 'self' https://a.example ${source}`],
  ],
  [
    'script-src governs',
    "default-src *; script-src 'NONE'; connect-src *",
    [`default-src *; script-src ${source}; connect-src *`],
  ],
  [
    'script-src-elem governs',
    "script-src 'none'; script-src-elem https://a.example",
    [`script-src 'none'; script-src-elem https://a.example ${source}`],
  ],
  [
    'several policies in one value',
    "connect-src *, default-src 'none'",
    ['connect-src *', `default-src 'none'; script-src ${source}`],
  ],
])('%s', (_, value, served) => {
  const policies = withScriptSource([{ value, disposition: 'enforce' }], source);
  expect(policies.map((policy) => policy.served)).toEqual(served);
  expect(policies.map(({ original }) => original)).toEqual(value.split(', '));
});

test.each([
  "default-src 'self'",
  "default-src 'none'; connect-src https://a.example",
  "default-src https://a.example:*; script-src 'none'",
  "script-src 'none'",
  "default-src 'self', connect-src https://b.example",
])('connections are judged as before under %s', (value) => {
  const served = withScriptSource([{ value, disposition: 'enforce' }], source);
  for (const url of ['https://a.example/', 'https://b.example/x', 'https://docs.example/']) {
    const isBlocked = (policies: readonly PagePolicy[]) =>
      checkConnect({
        policies,
        pageOrigin: 'https://docs.example',
        urls: [new URL(url)],
        destination: '',
      }).blockedAt !== null;
    expect(
      isBlocked(served.map((policy) => ({ value: policy.served, disposition: policy.disposition }))),
    ).toBe(isBlocked([{ value, disposition: 'enforce' }]));
  }
});
