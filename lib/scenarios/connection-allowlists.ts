import { enforced, getPostcards } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Where the page came with a list of what it may connect to. Firefox and WebKit know no such list. */
export const connectionAllowlists: readonly CatalogueEntry[] = [
  {
    id: 'allowlist-own-site',
    title: 'A page that may connect to its own origin only',
    story:
      "The page's Connection-Allowlist has the page's own origin only, so the browser sends no request to the API.",
    page: { connectionAllowlist: '(response-origin)' },
    request: getPostcards,
    expected: [
      '',
      'connection-allowlist',
      'TypeError',
      { firefox: ['GET', null, 'cors:200'], webkit: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'allowlist-with-api',
    title: 'A Connection-Allowlist that lists the API',
    story: 'An origin in double quotes allows all of its paths.',
    page: { connectionAllowlist: '(response-origin "{same-site}")' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-report-only',
    title: 'A Connection-Allowlist that only reports',
    story:
      'Connection-Allowlist-Report-Only blocks nothing: the browser sends the request, and the page reads the response.',
    page: { connectionAllowlistReportOnly: '(response-origin)' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-redirect',
    title: 'A redirect from one listed URL to another',
    story: 'Both URLs are on the list, but the browser follows a redirect only if the list allows redirects.',
    page: { connectionAllowlist: '("{same-site}" "{cross-site}")' },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: [
      'GET',
      'connection-allowlist',
      'TypeError',
      { firefox: ['GET GET', null, 'cors:200'], webkit: ['GET GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'allowlist-redirects-allowed',
    title: 'A Connection-Allowlist that allows redirects',
    story:
      'With redirects=allow after the list, a redirect may lead anywhere, even to URLs that are not on it.',
    page: { connectionAllowlist: '("{same-site}");redirects=allow' },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-redirect-manual',
    title: 'A redirect that the page did not mean to follow',
    story:
      'With redirect: "manual" the browser would not follow the redirect anyway; Chromium blocks it all the same.',
    page: { connectionAllowlist: '("{same-site}")' },
    request: { ...getPostcards, redirect: 'manual' },
    redirects: [{ status: 302, path: '/v2/postcards' }],
    expected: ['GET', null, 'opaqueredirect:0', { chromium: ['GET', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-without-parentheses',
    title: 'A Connection-Allowlist without parentheses',
    story: 'By the draft, a value that is not a list is ignored; Chromium treats it as an empty list.',
    page: { connectionAllowlist: 'response-origin' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200', { chromium: ['', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-behind-policy',
    title: 'A policy and a Connection-Allowlist that both block the request',
    story:
      'If both block the request, the Content-Security-Policy comes first, and only its violation is reported.',
    page: { policies: [enforced("connect-src 'self'")], connectionAllowlist: '(response-origin)' },
    request: getPostcards,
    expected: ['', 'csp', 'TypeError'],
  },
];
