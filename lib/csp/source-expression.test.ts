import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSourceExpression } from './source-expression';

const host = { kind: 'host', scheme: null, port: null, path: '', query: null };

describe('https://w3c.github.io/webappsec-csp/#grammardef-source-expression', () => {
  it.each([
    ['*', { kind: 'star' }],
    ["'SELF'", { kind: 'self' }],
    ["'None'", { kind: 'none' }],
    ["'report-sample'", { kind: 'keyword' }],
    ["'unsafe-webtransport-hashes'", { kind: 'keyword' }],
    ["'nonce-abc_-+/=='", { kind: 'nonce' }],
    ["'sha256-abc='", { kind: 'hash' }],
    ["'sha1-abc='", { kind: 'invalid' }],
    ["'nonce-'", { kind: 'invalid' }],
    ["'no-such-keyword'", { kind: 'invalid' }],
    ['‘self’', { kind: 'invalid' }],
    ['https:', { kind: 'scheme', scheme: 'https' }],
    ['Web+X.y-z:', { kind: 'scheme', scheme: 'web+x.y-z' }],
    ['1http:', { kind: 'invalid' }],
    ['self', { ...host, host: 'self' }],
    ['a.example', { ...host, host: 'a.example' }],
    ['a.example.', { ...host, host: 'a.example.' }],
    ['A.Example:8000', { ...host, host: 'a.example', port: '8000' }],
    ['*:*', { ...host, host: '*', port: '*' }],
    ['*.a.example', { ...host, host: '*.a.example' }],
    ['HTTP://*', { ...host, scheme: 'http', host: '*' }],
    ['https://a.example/', { ...host, scheme: 'https', host: 'a.example', path: '/' }],
    ['https://a.example:443/B/%63;', { kind: 'invalid' }],
    ['a.example/B/%63/!$&()*+=:@', { ...host, host: 'a.example', path: '/B/%63/!$&()*+=:@' }],
    ['a.example/b?c', { ...host, host: 'a.example', path: '/b', query: '?c' }],
    ['a.example/b#c', { kind: 'invalid' }],
    ['a.example//b', { kind: 'invalid' }],
    ['a.example/%zz', { kind: 'invalid' }],
    ['https://', { kind: 'invalid' }],
    ['https:///', { kind: 'invalid' }],
    ['*w.example', { kind: 'invalid' }],
    ['a.*.example', { kind: 'invalid' }],
    ['a..example', { kind: 'invalid' }],
    ['[::1]', { kind: 'invalid' }],
    ['a.example:', { kind: 'scheme', scheme: 'a.example' }],
    ['a_b.example', { kind: 'invalid' }],
    ['a.example:80a', { kind: 'invalid' }],
    ['user@a.example', { kind: 'invalid' }],
    ['', { kind: 'invalid' }],
  ])('%s', (text, expected) => {
    expect(parseSourceExpression(text)).toEqual(expected);
  });

  it('never throws, and takes long input in its stride', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseSourceExpression(text)));
    expect(parseSourceExpression(`${'a.'.repeat(100_000)}!`)).toEqual({ kind: 'invalid' });
    expect(parseSourceExpression(`a/${'%61'.repeat(100_000)}%`)).toEqual({ kind: 'invalid' });
  });
});
