import { putPostcard } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** How long a preflight is remembered, and for what. `test-data/kept-preflights.ts` plays them one after the other. */
export const preflightCache: readonly CatalogueEntry[] = [
  {
    id: 'max-age-600',
    title: 'A preflight remembered for ten minutes',
    story: 'Run it twice: within 600 seconds the second PUT goes without a preflight.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Max-Age', '600']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'max-age-0',
    title: 'A preflight that is not remembered',
    story: 'With Access-Control-Max-Age: 0 every PUT needs a new preflight.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Max-Age', '0']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'max-age-missing',
    title: 'No Access-Control-Max-Age',
    story: 'Without the header the browser remembers a preflight for five seconds.',
    request: putPostcard,
    server: { preflight: { remove: ['Access-Control-Max-Age'] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'max-age-day',
    title: 'A preflight remembered for a day',
    story:
      'The server allows 86400 seconds, but Chromium remembers a preflight for at most two hours and WebKit for ten minutes.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Max-Age', '86400']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'max-age-with-sign',
    title: 'Access-Control-Max-Age with a sign',
    story:
      'A plus sign is not a digit, so by the standard the header counts as missing; Chromium and WebKit read 600.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Max-Age', '+600']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'max-age-with-unit',
    title: 'Access-Control-Max-Age with a unit',
    story: 'The value must be seconds without a unit; "600s" counts as missing, and in Firefox as zero.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Max-Age', '600s']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'cache-no-store',
    title: 'The cache mode no-store',
    story: 'The mode is about the HTTP cache, but Chromium and Firefox bypass the preflight cache as well.',
    request: { ...putPostcard, cache: 'no-store' },
    server: { preflight: { set: [['Access-Control-Max-Age', '600']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'kept-preflight-failed-answer',
    title: 'A remembered preflight and a failed response',
    story:
      'Run it twice: by the standard the unreadable response clears the preflight cache, but not in Chromium and WebKit.',
    request: putPostcard,
    server: {
      preflight: { set: [['Access-Control-Max-Age', '600']] },
      actual: { remove: ['Access-Control-Allow-Origin'] },
    },
    expected: ['OPTIONS PUT', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'put-among-listed-headers',
    title: 'A PUT where few headers are allowed',
    story:
      'The browser remembers the preflight for this PUT; a PUT to the same URL with X-FooBar would need one of its own.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [] },
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'put-with-unlisted-header',
    title: 'The same PUT with a header that is not allowed',
    story:
      'Its preflight fails, which by the standard clears the remembered preflight for the URL; WebKit keeps it.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [['X-FooBar', 'hello']] },
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'delete-under-wildcard',
    title: 'A DELETE where any method is allowed',
    story:
      'After a PUT to the same URL, the remembered wildcard covers this DELETE; Firefox sends a new preflight.',
    request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
    server: { preflight: { set: [['Access-Control-Allow-Methods', '*']] } },
    expected: ['OPTIONS DELETE', null, 'cors:200'],
  },
];
