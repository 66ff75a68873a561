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
  ['Uncaught ReferenceError: x is not defined', []],
])('%s', (line, pages) => {
  expect(pagesOfLine(line)).toEqual(pages);
});
