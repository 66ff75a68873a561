import { expect, test } from 'vitest';
import { fillPlaceholders } from './placeholders';

const local = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  requestUrl: 'http://localhost:3001/v1/postcards?page=1#top',
};
const hosted = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.docs.example/demo',
  crossSite: 'https://api.example',
  requestUrl: 'https://api.docs.example/demo/v1/postcards',
};

test.each([
  ['{docs}', 'http://localhost:3000', 'https://docs.example'],
  ['{docs}/', 'http://localhost:3000/', 'https://docs.example/'],
  ['{same-site}', 'http://localhost:3001', 'https://api.docs.example'],
  ['{cross-site}', 'http://127.0.0.1:3001', 'https://api.example'],
  ['{docs-other-scheme}', 'https://localhost:3000', 'http://docs.example'],
  ['{docs-other-port}', 'http://localhost:8443', 'https://docs.example:8443'],
  ['{docs-upper-case}', 'HTTP://LOCALHOST:3000', 'HTTPS://DOCS.EXAMPLE'],
  ['{same-site-with-password}', 'http://user:secret@localhost:3001', 'https://user:secret@api.docs.example'],
  ['{request-url}', 'http://localhost:3001/v1/postcards', 'https://api.docs.example/demo/v1/postcards'],
  [
    "connect-src 'self' {same-site} {cross-site}",
    "connect-src 'self' http://localhost:3001 http://127.0.0.1:3001",
    "connect-src 'self' https://api.docs.example https://api.example",
  ],
  ['{"to":"{docs}"}', '{"to":"http://localhost:3000"}', '{"to":"https://docs.example"}'],
  ['{nowhere} {Docs} {} { docs } {constructor}', null, null],
])('%s', (text, expectedLocal, expectedHosted) => {
  expect(fillPlaceholders(text, local)).toBe(expectedLocal ?? text);
  expect(fillPlaceholders(text, hosted)).toBe(expectedHosted ?? text);
});
