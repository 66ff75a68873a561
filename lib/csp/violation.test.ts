import { describe, expect, it } from 'vitest';
import { checkConnect } from './check-connect';

describe('https://w3c.github.io/webappsec-csp/#create-violation-for-request', () => {
  it('names the effective directive also when default-src decided, and the policy as delivered', () => {
    const { violations } = checkConnect({
      policies: [{ value: " default-src  'self' ;report-uri /r ", disposition: 'enforce' }],
      pageOrigin: 'https://page.example',
      urls: [new URL('https://a.example/b')],
      destination: '',
    });
    expect(violations).toEqual([
      {
        policyIndex: 0,
        disposition: 'enforce',
        effectiveDirective: 'connect-src',
        violatedDirective: 'connect-src',
        blockedURI: 'https://a.example/b',
        originalPolicy: "default-src  'self' ;report-uri /r",
      },
    ]);
  });

  it.each([
    [['https://u:p@a.example/b?c#d'], 'https://a.example/b?c'],
    [['data:text/plain,x'], 'data'],
    [['blob:https://a.example/x'], 'blob'],
    [['ftp://a.example/b'], 'ftp'],
    [['wss://a.example/b'], 'https://a.example/b'],
    [['https://allowed.example/a', 'https://secret.example/b'], 'https://allowed.example/a'],
  ])('%s: blockedURI %s', (urls, blockedURI) => {
    const check = checkConnect({
      policies: [{ value: 'connect-src https://allowed.example', disposition: 'enforce' }],
      pageOrigin: 'https://page.example',
      urls: urls.map((url) => new URL(url)),
      destination: '',
    });
    expect(check.violations.map((violation) => violation.blockedURI)).toEqual([blockedURI]);
    expect(check.blockedAt).toBe(urls.length - 1);
  });
});
