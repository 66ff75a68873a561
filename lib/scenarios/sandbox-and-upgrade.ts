import { enforced, getPostcards, putPostcard, reportOnly } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Where the page's own policies change its origin, or the URL that it asks for. */
export const sandboxAndUpgrade: readonly CatalogueEntry[] = [
  {
    id: 'upgrade-insecure-requests',
    title: 'A policy that turns http: into https:',
    story:
      'The URL is changed before anything else is looked at; where nothing answers by https:, as on a machine of your own, only Chromium and Firefox get through, which leave localhost alone.',
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
      "Where Firefox leaves this machine at http:, and the host is the page's own, it sends no preflight either.",
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
      'In a report-only policy upgrade-insecure-requests means nothing: the request goes as it was written.',
    page: { policies: [reportOnly('upgrade-insecure-requests')] },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'sandbox-own-file',
    title: 'A page that its policy puts in a sandbox, and its own file',
    story:
      "The page's policy puts it in a sandbox, so its origin is null, and a file of its own site is another origin's.",
    page: { policies: [enforced('sandbox allow-scripts')] },
    request: { method: 'GET', path: '/frame', headers: [] },
    host: 'docs',
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'sandbox-and-api',
    title: 'A sandboxed page and an API that allows its site',
    story: "The API allows the site's origin, but a page that its policy puts in a sandbox says null.",
    page: { policies: [enforced('sandbox allow-scripts')] },
    request: getPostcards,
    server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    expected: ['GET', 'origin-null', 'TypeError'],
  },
  {
    id: 'sandbox-with-origin',
    title: 'A sandbox that leaves the origin',
    story: 'With allow-same-origin the sandboxed page keeps its origin, so the API knows it.',
    page: { policies: [enforced('sandbox allow-scripts allow-same-origin')] },
    request: getPostcards,
    server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    expected: ['GET', null, 'cors:200'],
  },
];
