import { enforced, getPostcards } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Where the page came with a list of what it may connect to. Firefox and WebKit know no such list. */
export const connectionAllowlists: readonly CatalogueEntry[] = [
  {
    id: 'allowlist-own-site',
    title: 'A page that may connect to its own site only',
    story: "The page's Connection-Allowlist has its own origin and no other, so the API is never asked.",
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
    title: 'A Connection-Allowlist that has the API',
    story: 'An origin in quotation marks lists every path of it.',
    page: { connectionAllowlist: '(response-origin "{same-site}")' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-report-only',
    title: 'A Connection-Allowlist that only reports',
    story: 'Connection-Allowlist-Report-Only refuses nothing: the request goes, and its response is read.',
    page: { connectionAllowlistReportOnly: '(response-origin)' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-redirect',
    title: 'A redirect from a listed address to a listed one',
    story: 'Both addresses are on the list, but a redirect is not followed unless the list allows redirects.',
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
    story: 'With redirects=allow behind the list a redirect may lead anywhere, also to what is not on it.',
    page: { connectionAllowlist: '("{same-site}");redirects=allow' },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'allowlist-redirect-manual',
    title: 'A redirect that the page did not mean to follow',
    story: 'With redirect: "manual" there is nothing to refuse; Chromium refuses it all the same.',
    page: { connectionAllowlist: '("{same-site}")' },
    request: { ...getPostcards, redirect: 'manual' },
    redirects: [{ status: 302, path: '/v2/postcards' }],
    expected: ['GET', null, 'opaqueredirect:0', { chromium: ['GET', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-without-parentheses',
    title: 'A Connection-Allowlist without parentheses',
    story: 'What is no list is to be ignored; Chromium takes it for a list of nothing.',
    page: { connectionAllowlist: 'response-origin' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200', { chromium: ['', 'connection-allowlist', 'TypeError'] }],
  },
  {
    id: 'allowlist-behind-policy',
    title: 'A policy and a Connection-Allowlist that both refuse',
    story: 'Where both refuse, the Content-Security-Policy comes first: its violation is all that is told.',
    page: { policies: [enforced("connect-src 'self'")], connectionAllowlist: '(response-origin)' },
    request: getPostcards,
    expected: ['', 'csp', 'TypeError'],
  },
];
