import { describe, expect, it } from 'vitest';
import { specCspProfile } from './csp-profile';
import { matchSourceExpression } from './match-source-expression';

const page = new URL('http://page.example:8000');
const match = (expression: string, url: string, selfOrigin: URL | null = page, redirectCount = 0) =>
  matchSourceExpression(expression, { url: new URL(url), selfOrigin, redirectCount }, specCspProfile);

describe('https://w3c.github.io/webappsec-csp/#match-url-to-source-expression', () => {
  it.each([
    ['1', '*', 'https://a.example/', true, 'star'],
    ['1', '*', 'data:,x', false, 'star'],
    ['1', '*', 'ftp://a.example/', false, 'star'],
    ['2.1', 'https:', 'http://a.example/', false, 'scheme'],
    ['2.2', 'http:', 'https://a.example:8443/', true, 'scheme'],
    ['2.1', 'https://a.example', 'http://a.example/', false, 'scheme'],
    ['3.1', 'http://*', 'http://10.0.0.1/', false, 'ip-address'],
    ['3.2', 'a.example', 'https://a.example/', true, 'all-parts'],
    ['3.2', 'a.example', 'ftp://a.example/', false, 'scheme'],
    ['3.3', 'b.example', 'http://a.example/', false, 'host'],
    ['3.5', 'a.example', 'http://a.example:8000/', false, 'port'],
    ['3.5', 'a.example:8001', 'http://a.example:8000/', false, 'port'],
    ['3.6', 'a.example/b', 'http://a.example/b/c', false, 'path'],
    ['3.6', 'a.example/b/', 'http://a.example/c', false, 'path'],
    ['3.7', 'a.example/b/', 'http://a.example/b/c?d#e', true, 'all-parts'],
    ['4.1', "'self'", 'http://page.example:8000/a', true, 'self'],
    ['4.2', "'self'", 'https://page.example:8000/a', true, 'self'],
    ['4.2', "'self'", 'https://page.example/a', false, 'self'],
    ['4', "'self'", 'http://other.example:8000/', false, 'self'],
    ['5', "'none'", 'http://a.example/', false, 'none'],
    ['5', "'unsafe-inline'", 'http://a.example/', false, 'keyword'],
    ['5', "'sha256-abc='", 'http://a.example/', false, 'keyword'],
    ['5', "'nonce-abc'", 'http://a.example/', false, 'nonce'],
    ['5', 'a.example/b?c', 'http://a.example/b?c', false, 'invalid'],
    ['5', "'sef'", 'http://a.example/', false, 'invalid'],
  ])('step %s: %s and %s: %s, because of %s', (_, expression, url, matches, because) => {
    expect(match(expression, url)).toMatchObject({ expression, matches, because });
  });

  it('compares no path after a redirect', () => {
    expect(match('a.example/b', 'http://a.example/c', page, 1)).toMatchObject({
      matches: true,
      because: 'all-parts',
    });
    expect(match('a.example/b', 'http://c.example/b', page, 1)).toMatchObject({
      matches: false,
      because: 'host',
    });
  });

  it('has no self and no scheme of its own when the origin is opaque', () => {
    expect(match("'self'", 'http://page.example:8000/', null)).toMatchObject({
      matches: false,
      because: 'self',
    });
    expect(match('page.example:8000', 'http://page.example:8000/', null)).toMatchObject({
      matches: false,
      because: 'scheme',
    });
    expect(match('http://page.example:8000', 'http://page.example:8000/', null).matches).toBe(true);
  });

  it("lets * cover the page's own scheme", () => {
    expect(match('*', 'ftp://a.example/', new URL('ftp://page.example')).matches).toBe(true);
  });

  it.each([
    ['http://page.example/', false],
    ['https://page.example/', true],
    ['ws://page.example/', false],
    ['wss://page.example/', true],
    ['wss://page.example:8443/', false],
  ])("lets 'self' of a secure page cover no insecure URL: %s: %s", (url, matches) => {
    expect(match("'self'", url, new URL('https://page.example')).matches).toBe(matches);
  });

  it('shows the two values that it compared', () => {
    expect(match('a.example:1', 'http://a.example/').compared).toEqual({ expression: '1', url: null });
    expect(match('a.example', 'http://a.example:2/').compared).toEqual({ expression: null, url: '2' });
    expect(match('a.example', 'ftp://a.example/').compared).toEqual({ expression: 'http', url: 'ftp' });
    expect(match('b.example', 'http://a.example/').compared).toEqual({
      expression: 'b.example',
      url: 'a.example',
    });
    expect(match('a.example/B', 'http://a.example/b').compared).toEqual({ expression: '/B', url: '/b' });
    expect(match("'self'", 'http://a.example/').compared).toEqual({
      expression: 'http://page.example:8000',
      url: 'http://a.example',
    });
  });
});
