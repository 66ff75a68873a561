import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagePolicy } from '../http/page-policy';
import { parsePolicies } from './parse-policy';
import { serializePolicy } from './serialize-policy';

const header = (value: string): PagePolicy => ({ value, disposition: 'enforce' });
const meta = (value: string): PagePolicy => ({ value, disposition: 'enforce', delivery: 'meta' });

const policyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'connect-src',
        "'self'",
        ';',
        ' ',
        ',',
        '\t',
        '\f',
        'DEFAULT-SRC',
        'https://a.example',
        'é',
        "'none'",
      ),
    )
    .map((tokens) => tokens.join('')),
);

describe('https://w3c.github.io/webappsec-csp/#parse-serialized-policy', () => {
  it.each([
    ['one directive', "connect-src 'self'", [['connect-src', ["'self'"]]]],
    [
      'names are lower-cased, values are not',
      'Connect-SRC HTTPS://A.example',
      [['connect-src', ['HTTPS://A.example']]],
    ],
    ['any ASCII whitespace', '\n img-src\t a \f b\r;', [['img-src', ['a', 'b']]]],
    ['no value', 'connect-src', [['connect-src', []]]],
    ['empty parts', '; ;connect-src a;;', [['connect-src', ['a']]]],
    ['the first of a name counts', 'img-src a; IMG-SRC b', [['img-src', ['a']]]],
    ['non-ASCII drops its directive', 'img-src ‘none’; font-src a', [['font-src', ['a']]]],
    ['a no-break space is no whitespace', "img-src\u{a0}'none'; font-src a", [['font-src', ['a']]]],
  ])('%s', (_, text, expected) => {
    const [policy] = parsePolicies([header(text)]);
    expect(policy?.directives.map(({ name, value }) => [name, value])).toEqual(expected);
  });

  it('says what has no effect, and why', () => {
    const [policy] = parsePolicies([
      meta("img-src a; img-src b; sandbox; style-src é; frame-ancestors 'none'"),
    ]);
    expect(policy?.ignored).toEqual([
      { text: 'img-src b', because: 'duplicate' },
      { text: 'sandbox', because: 'meta' },
      { text: 'style-src é', because: 'not-ascii' },
      { text: "frame-ancestors 'none'", because: 'meta' },
    ]);
  });

  it('splits a header on commas, and a meta element not', () => {
    const text = 'connect-src a, connect-src b';
    expect(parsePolicies([header(text)]).map((policy) => policy.text)).toEqual([
      'connect-src a',
      'connect-src b',
    ]);
    expect(parsePolicies([meta(text)]).map((policy) => policy.text)).toEqual([text]);
  });

  it('keeps the index of the page policy, and leaves out policies without directives', () => {
    const policies = parsePolicies([header(' ; '), header('img-src a, , font-src b'), header('media-src c')]);
    expect(policies.map(({ policyIndex, text }) => [policyIndex, text])).toEqual([
      [1, 'img-src a'],
      [1, 'font-src b'],
      [2, 'media-src c'],
    ]);
  });

  it('knows no report-only meta element', () => {
    expect(parsePolicies([{ value: 'img-src a', disposition: 'report', delivery: 'meta' }])).toEqual([]);
  });

  it('never throws, and reads its own serialisation back', () => {
    fc.assert(
      fc.property(policyText, fc.boolean(), (text, isMeta) => {
        const read = isMeta ? meta : header;
        for (const policy of parsePolicies([read(text)])) {
          const [again] = parsePolicies([read(serializePolicy(policy))]);
          expect(again?.directives).toEqual(policy.directives);
          expect(again?.ignored).toEqual([]);
        }
      }),
    );
  });
});
