import { enforced, greeting } from './postcards';
import type { CatalogueEntry, ScenarioData } from './scenario-data';

const at = (
  url: string,
  request: Partial<ScenarioData['request']> = {},
): Pick<ScenarioData, 'request' | 'given'> => ({
  request: { url, path: '/v1/postcards', ...request },
  given: {
    preflight: {
      status: 204,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ],
    },
    actual: {
      status: request.api === 'WebSocket' ? 101 : 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Type', request.api === 'img' ? 'image/png' : 'application/json'],
      ],
    },
  },
});

const secure = { url: 'https://shop.example/orders' };
const upgrading = { ...secure, policies: [enforced('upgrade-insecure-requests')] };
const known = { url: 'http://shop.example/orders', hstsHosts: ['api.example'] };

/** Where https: meets http:, as between the pages and the servers of others. */
export const httpsAndHttp: readonly CatalogueEntry[] = [
  {
    id: 'mixed-content',
    title: 'A page at https: and an API at http:',
    story: 'The browser blocks mixed content before anything is sent.',
    page: secure,
    ...at('http://api.example/v1/postcards'),
    expected: ['', 'mixed-content', 'TypeError'],
  },
  {
    id: 'mixed-content-image',
    title: 'A page at https: and an image at http:',
    story: 'The browser requests images, audio and video over https: instead.',
    page: secure,
    ...at('http://api.example/v1/postcards.png', { api: 'img' }),
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'mixed-content-of-this-machine',
    title: 'A page at https: and an API on this machine at http:',
    story: "The user's own machine counts as secure, in Chrome and Firefox at least.",
    page: secure,
    ...at('http://localhost:8080/v1/postcards'),
    expected: ['GET', null, 'cors:200', { webkit: ['', 'mixed-content', 'TypeError'] }],
  },
  {
    id: 'mixed-content-web-socket',
    title: 'A page at https: and a WebSocket at ws:',
    story:
      'A WebSocket without TLS is mixed content too: in Chrome and Firefox new WebSocket() throws at once.',
    page: secure,
    ...at('ws://api.example/v1/postcards', { api: 'WebSocket' }),
    expected: [
      '',
      'mixed-content',
      'error event',
      { chromium: ['', 'mixed-content', 'SecurityError'], firefox: ['', 'mixed-content', 'SecurityError'] },
    ],
  },
  {
    id: 'mixed-content-in-frame',
    title: 'A page at http: in a frame of one at https:',
    story: 'The page around a frame counts too: inside a page at https:, nothing is requested over http:.',
    page: { url: 'http://localhost:8080/', framedBy: 'https://portal.example' },
    ...at('http://api.example/v1/postcards'),
    expected: ['', 'mixed-content', 'TypeError'],
  },
  {
    id: 'upgrade-of-secure-page',
    title: 'A page at https: that upgrades an API at http:',
    story: 'The policy changes the URL before the check for mixed content, so nothing is blocked.',
    page: upgrading,
    ...at('http://api.example/v1/postcards'),
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'upgrade-web-socket',
    title: 'A page at https: that upgrades a WebSocket',
    story: 'The policy turns ws: into wss: as it turns http: into https:.',
    page: upgrading,
    ...at('ws://api.example/v1/postcards', { api: 'WebSocket' }),
    expected: ['GET', null, 'basic:101'],
  },
  {
    id: 'hsts-get',
    title: 'A host that the browser knows by HSTS',
    story:
      'The browser requests such a host over https: whatever the page says, which Chromium shows as a redirect of its own.',
    page: known,
    ...at('http://api.example/v1/postcards', { method: 'GET' }),
    expected: ['GET', null, 'cors:200', { chromium: ['GET GET', null, 'cors:200'] }],
  },
  {
    id: 'hsts-put',
    title: 'A preflight to a host that the browser knows by HSTS',
    story: 'In Chromium HSTS is a redirect, and a preflight must not be redirected.',
    page: known,
    ...at('http://api.example/v1/postcards/7', { method: 'PUT', body: greeting }),
    expected: ['OPTIONS PUT', null, 'cors:200', { chromium: ['OPTIONS', 'preflight-redirect', 'TypeError'] }],
  },
  {
    id: 'hsts-and-mixed-content',
    title: 'Mixed content of a host that the browser knows by HSTS',
    story: 'The check for mixed content comes before HSTS, so the request is blocked all the same.',
    page: { ...secure, hstsHosts: ['api.example'] },
    ...at('http://api.example/v1/postcards'),
    expected: ['', 'mixed-content', 'TypeError'],
  },
];
