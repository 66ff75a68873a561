import { expect, test } from 'vitest';
import { pagesOfLine } from './pages-of-line';

test.each([
  [
    "app.js:3 Access to fetch at 'https://api.example/' from origin 'https://a.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    ['/errors/access-control-allow-origin-missing'],
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.',
    ['/errors/access-control-allow-origin-missing'],
  ],
  [
    "app.js:9 GET https://api.example/ net::ERR_FAILED\nAccess to fetch at 'https://api.example/' from origin 'https://a.example' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.Understand this error",
    ['/errors/header-not-allowed'],
  ],
  ['Uncaught ReferenceError: x is not defined', []],
])('%s', (line, pages) => {
  expect(pagesOfLine(line).pages).toEqual(pages);
});

test.each([
  ['TypeError: Failed to fetch', false],
  ['Failed to load resource: net::ERR_FAILED', false],
  ['Failed to load resource: net::ERR_NAME_NOT_RESOLVED', true],
])('%s: the cause is told: %s', (line, isCauseTold) => {
  expect(pagesOfLine(line).isCauseTold).toBe(isCauseTold);
});
