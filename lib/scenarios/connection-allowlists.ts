import { getPostcards, getWithXFooBar, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

const page = { connectionAllowlist: '(response-origin)' } as const;
const others = (methods: string, result: string) => ({
  firefox: [methods, null, result] as const,
  webkit: [methods, null, result] as const,
});

/** What a page's Connection-Allowlist lets through, in the browser that has it. */
export const connectionAllowlists: readonly CatalogueEntry[] = [
  {
    id: 'allowlist-own-origin',
    title: 'An allowlist of the own origin',
    story: 'The page may connect to the origin that it came from, and to nothing else: nothing is sent.',
    page,
    request: getPostcards,
    expected: ['', 'connection-allowlist', 'TypeError', others('GET', 'cors:200')],
  },
  {
    id: 'allowlist-with-api',
    title: 'An allowlist with the API',
    story: 'The API is on the list by its origin, with every path.',
    page: { connectionAllowlist: '(response-origin "{same-site}")' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-with-path',
    title: 'An allowlist with a path',
    story: 'The pattern lists one folder of the API, and the request is in it.',
    page: { connectionAllowlist: '("{same-site}/v1/*")' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-and-preflight',
    title: 'An allowlist and a preflight',
    story: 'What would be preflighted is refused before its preflight.',
    page,
    request: getWithXFooBar,
    expected: ['', 'connection-allowlist', 'TypeError', others('OPTIONS GET', 'cors:200')],
  },
  {
    id: 'allowlist-and-beacon',
    title: 'An allowlist and a beacon',
    story: 'sendBeacon returns true, and nothing is sent.',
    page,
    request: { api: 'sendBeacon', path: '/v1/postcards', body: greeting },
    expected: ['', 'connection-allowlist', 'true', others('POST', 'opaque:0')],
  },
  {
    id: 'allowlist-and-redirect',
    title: 'An allowlist and a redirect',
    story: 'Both URLs are listed, and yet the redirect is not followed.',
    page: { connectionAllowlist: '("{same-site}" "{cross-site}")' },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET', 'connection-allowlist', 'TypeError', others('GET GET', 'cors:200')],
  },
  {
    id: 'allowlist-that-allows-redirects',
    title: 'An allowlist that allows redirects',
    story: 'With redirects=allow, redirects are followed wherever they lead.',
    page: { connectionAllowlist: '("{same-site}");redirects=allow' },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-and-manual-redirect',
    title: 'An allowlist and a redirect that is not followed',
    story: 'By the draft the page gets an opaque redirect; Chromium refuses it all the same.',
    page: { connectionAllowlist: '("{same-site}")' },
    request: { ...getPostcards, redirect: 'manual' },
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET', null, 'opaqueredirect:0', { chromium: ['GET', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-malformed',
    title: 'An allowlist without parentheses',
    story: 'By the draft the header says nothing; Chromium takes it to list nothing.',
    page: { connectionAllowlist: 'response-origin' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200', { chromium: ['', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-report-only',
    title: 'An allowlist that only reports',
    story: 'The header ends in Report-Only, so the request goes out.',
    page: { connectionAllowlistReportOnly: '(response-origin)' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
];
