import { enforced, getPostcards, putPostcard, reportOnly } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Where the page's own policies change its origin, or the URL that it asks for. */
export const sandboxAndUpgrade: readonly CatalogueEntry[] = [
  {
    id: 'upgrade-insecure-requests',
    title: 'A policy that turns http: into https:',
    story:
      'The browser changes the URL before any other check; if the server has no https:, as on your own machine, the request succeeds only in Chromium and Firefox, which do not upgrade localhost.',
    page: { policies: [enforced('upgrade-insecure-requests')] },
    request: getPostcards,
    expected: [
      '',
      'network',
      'TypeError',
      { chromium: ['GET', null, 'cors:200'], firefox: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'upgrade-and-preflight',
    title: 'An upgrade that leaves CORS out',
    story:
      "If Firefox does not upgrade the URL, because it is on this machine, and its host is the page's own, it sends no preflight either.",
    page: { policies: [enforced('upgrade-insecure-requests')] },
    request: putPostcard,
    expected: [
      '',
      'network',
      'TypeError',
      { chromium: ['OPTIONS PUT', null, 'cors:200'], firefox: ['PUT', null, 'cors:200'] },
    ],
  },
  {
    id: 'upgrade-only-reported',
    title: 'An upgrade that is only reported',
    story:
      'In a report-only policy, browsers ignore upgrade-insecure-requests and send the request to the URL as written.',
    page: { policies: [reportOnly('upgrade-insecure-requests')] },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'sandbox-own-file',
    title: 'A sandboxed page and a file of its own site',
    story:
      "The page's policy puts it in a sandbox, so its origin is null, and even a file of its own site is cross-origin.",
    page: { policies: [enforced('sandbox allow-scripts')] },
    request: { method: 'GET', path: '/frame', headers: [] },
    host: 'docs',
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'sandbox-and-api',
    title: 'A sandboxed page and an API that allows its site',
    story:
      "The API allows the site's origin, but the policy puts the page in a sandbox, so the request carries Origin: null.",
    page: { policies: [enforced('sandbox allow-scripts')] },
    request: getPostcards,
    server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    expected: ['GET', 'origin-null', 'TypeError'],
  },
  {
    id: 'sandbox-with-origin',
    title: 'A sandbox that keeps the origin',
    story: 'With allow-same-origin the sandboxed page keeps its origin, so the API allows it.',
    page: { policies: [enforced('sandbox allow-scripts allow-same-origin')] },
    request: getPostcards,
    server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    expected: ['GET', null, 'cors:200'],
  },
];
