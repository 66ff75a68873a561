import { expect, it } from 'vitest';
import { requestUrl } from './request-url';
import { heldBytes } from './test-data/held-bytes';

const origins = ['https://api.example', 'http://localhost:3001'];

it.each([
  ['/a?b=%41#c', 'localhost:3001', 'http://localhost:3001/a?b=%41#c'],
  ['/', '127.0.0.1:3001', 'http://127.0.0.1:3001/'],
  ['/', '[::1]:3001', 'http://[::1]:3001/'],
  ['/behind/a/proxy', 'api.example', 'https://api.example/behind/a/proxy'],
  ['/', 'API.example', 'https://api.example/'],
  ['//evil.example/', 'localhost:3001', 'http://localhost:3001//evil.example/'],
  ['*', 'localhost:3001', 'http://localhost:3001/*'],
  ['http://other.example/a', 'localhost:3001', 'http://other.example/a'],
  ['/', null, 'http://fallback:1/'],
  ['/', '', 'http://fallback:1/'],
  ['/', 'a b', 'http://fallback:1/'],
  ['/', 'user@host', 'http://fallback:1/'],
  ['/', 'host/path', 'http://fallback:1/'],
  ['/', 'h, h', 'http://fallback:1/'],
  ['/', 'host:99999', 'http://fallback:1/'],
])('%s of host %s is %s', (target, host, url) => {
  expect(requestUrl(target, host, origins, 'http://fallback:1')).toBe(url);
});

it('remembers no long hosts', () => {
  const before = heldBytes();
  for (let count = 0; count < 900; count += 1)
    requestUrl('/', `${count}${'a'.repeat(20_000)}`, origins, 'http://fallback:1');
  expect(heldBytes() - before).toBeLessThan(5_000_000);
});
