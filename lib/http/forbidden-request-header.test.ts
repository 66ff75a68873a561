import { expect, it } from 'vitest';
import { isForbiddenRequestHeader, isForbiddenResponseHeaderName } from './forbidden-request-header';

it.each([
  ['1', 'Cookie', 'a=b', true],
  ['1', 'access-control-request-method', 'GET', true],
  ['1', 'User-Agent', 'x', false],
  ['1', 'Access-Control-Request-Private-Network', 'true', false],
  ['2', 'Proxy-', '', true],
  ['2', 'SEC-Fetch-Mode', 'cors', true],
  ['2', 'Second', '', false],
  ['3', 'X-HTTP-Method', 'get, TRACE', true],
  ['3', 'X-HTTP-Method-Override', 'track', true],
  ['3', 'X-Method-Override', 'CONNECT ', true],
  ['3', 'X-Method-Override', '",TRACE",', false],
  ['3', 'X-HTTP-Method', 'GETTRACE', false],
])('step %s: %s: %s is forbidden: %s', (_step, name, value, expected) => {
  expect(isForbiddenRequestHeader(name, value)).toBe(expected);
});

it('hides Set-Cookie and Set-Cookie2, in any case', () => {
  expect(['set-cookie', 'Set-Cookie2', 'Cookie'].map(isForbiddenResponseHeaderName)).toEqual([
    true,
    true,
    false,
  ]);
});
