// Longer than other files because it is data: one entry a scenario, and a theme is read as a whole.
import { getPostcards, getWithXFooBar, putPostcard, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** What becomes of method, origin, headers and preflight when the response is a redirect. */
export const redirects: readonly CatalogueEntry[] = [
  {
    id: 'redirect-same-origin',
    title: 'A redirect within the API',
    story: 'The browser follows the redirect; both responses have to pass the CORS check.',
    request: getPostcards,
    redirects: [{ status: 302, path: '/v2/postcards' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'redirect-to-other-site',
    title: 'A redirect to another site',
    story:
      'A redirect from one foreign origin to another makes the request\'s origin "null", which the wildcard still allows.',
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'redirect-origin-null',
    title: 'A redirect that hides the origin',
    story:
      "After the redirect the request carries Origin: null, so a target that names the page's origin does not allow it.",
    request: getPostcards,
    redirects: [
      {
        status: 302,
        host: 'cross-site',
        server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
      },
    ],
    expected: ['GET GET', 'origin-null', 'TypeError'],
  },
  {
    id: 'redirect-without-allow-origin',
    title: 'A redirect without CORS headers',
    story:
      'The redirect itself has to pass the CORS check; without the header the browser does not follow it.',
    request: getPostcards,
    server: { actual: { remove: ['*'] } },
    redirects: [{ status: 301, path: '/v2/postcards' }],
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'redirect-to-login',
    title: 'A redirect to a login page',
    story: 'The session has ended, and the API redirects to a login page that sends no CORS headers.',
    request: getPostcards,
    redirects: [
      {
        status: 302,
        path: '/login',
        server: {
          actual: { remove: ['*'], set: [['Content-Type', 'text/html']], body: '<title>Log in</title>' },
        },
      },
    ],
    expected: ['GET GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'redirect-twice',
    title: 'Two redirects',
    story: 'Each redirect leads to a new request, which the browser checks again.',
    request: getPostcards,
    redirects: [
      { status: 301, path: '/v2/postcards' },
      { status: 307, path: '/v3/postcards' },
    ],
    expected: ['GET GET GET', null, 'cors:200'],
  },
  {
    id: 'redirect-there-and-back',
    title: 'A redirect to another API and back',
    story: 'The last request goes back to the first API, but its origin stays "null".',
    request: getPostcards,
    redirects: [
      { status: 302, host: 'cross-site' },
      { status: 302, host: 'same-site', path: '/v2/postcards' },
    ],
    expected: ['GET GET GET', null, 'cors:200'],
  },
  {
    id: 'redirect-post-302',
    title: 'A POST redirected with 302',
    story: 'A 302 turns POST into GET and drops the body.',
    request: { method: 'POST', path: '/v1/postcards', headers: [], body: greeting },
    redirects: [{ status: 302, path: '/v1/postcards/7' }],
    expected: ['POST GET', null, 'cors:200'],
  },
  {
    id: 'redirect-post-307',
    title: 'A POST redirected with 307',
    story: 'A 307 keeps the method and the body.',
    request: { method: 'POST', path: '/v1/postcards', headers: [], body: greeting },
    redirects: [{ status: 307, path: '/v2/postcards' }],
    expected: ['POST POST', null, 'cors:200'],
  },
  {
    id: 'redirect-put-303',
    title: 'A PUT redirected with 303',
    story:
      'A 303 turns every method except GET and HEAD into GET, which by the standard needs no preflight; Firefox and WebKit send one.',
    request: putPostcard,
    redirects: [{ status: 303, path: '/v1/postcards/8' }],
    expected: [
      'OPTIONS PUT GET',
      null,
      'cors:200',
      {
        firefox: ['OPTIONS PUT OPTIONS GET', null, 'cors:200'],
        webkit: ['OPTIONS PUT OPTIONS GET', null, 'cors:200'],
      },
    ],
  },
  {
    id: 'redirect-put-307',
    title: 'A PUT redirected to another site',
    story: 'Each URL gets a preflight of its own; the second one carries Origin: null, but not in Firefox.',
    request: putPostcard,
    redirects: [{ status: 307, host: 'cross-site' }],
    expected: ['OPTIONS PUT OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'redirect-put-back',
    title: "A PUT redirected back to the page's own site",
    story:
      'The request went to another site first, so Sec-Fetch-Site stays cross-site; Chromium and Firefox send the second preflight as if the request began there, and Chromium the PUT too.',
    request: putPostcard,
    host: 'cross-site',
    redirects: [{ status: 307, host: 'same-site' }],
    expected: ['OPTIONS PUT OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'client-hint-redirected',
    title: 'A client hint, redirected',
    story: 'Chromium sends a client hint that the page set to the first URL only.',
    request: { ...getPostcards, headers: [['DPR', '2']] },
    redirects: [{ status: 302 }],
    expected: ['OPTIONS GET OPTIONS GET', null, 'cors:200', { chromium: ['GET GET', null, 'cors:200'] }],
  },
  {
    id: 'redirect-to-fragment',
    title: 'A redirect that adds a fragment',
    story:
      'By the standard, the first preflight also covers the same URL with a fragment; every browser sends a second one.',
    request: getWithXFooBar,
    server: { actual: { status: 302, set: [['Location', '#today']] } },
    expected: [
      'OPTIONS' + ' GET'.repeat(21),
      'redirect-limit',
      'TypeError',
      {
        chromium: ['OPTIONS GET OPTIONS' + ' GET'.repeat(20), 'redirect-limit', 'TypeError'],
        firefox: ['OPTIONS GET OPTIONS' + ' GET'.repeat(20), 'redirect-limit', 'TypeError'],
        webkit: ['OPTIONS GET OPTIONS' + ' GET'.repeat(20), 'redirect-limit', 'TypeError'],
      },
    ],
  },
  {
    id: 'redirect-delete-307',
    title: 'A DELETE redirected to another site',
    story: 'Status 307 keeps the method, but WebKitGTK turns it into a GET.',
    request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
    redirects: [{ status: 307, host: 'cross-site' }],
    expected: [
      'OPTIONS DELETE OPTIONS DELETE',
      null,
      'cors:200',
      { webkit: ['OPTIONS DELETE OPTIONS GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'redirect-post-json-302',
    title: 'A POST with JSON redirected to another site',
    story:
      'The 302 leaves a GET without Content-Type, so a second preflight is not needed; Firefox and WebKit send one all the same.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'string', text: '{"to":"Ada"}' },
    },
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: [
      'OPTIONS POST GET',
      null,
      'cors:200',
      {
        firefox: ['OPTIONS POST OPTIONS GET', null, 'cors:200'],
        webkit: ['OPTIONS POST OPTIONS GET', null, 'cors:200'],
      },
    ],
  },
  {
    id: 'redirect-token-kept',
    title: 'A bearer token and a redirect within the API',
    story: 'The browser sends the token again, and the new URL gets a preflight of its own.',
    request: { ...getPostcards, headers: [['Authorization', 'Bearer abc123']] },
    redirects: [{ status: 308, path: '/v2/postcards' }],
    expected: ['OPTIONS GET OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'redirect-token-dropped',
    title: 'A bearer token and a redirect to another site',
    story:
      'The browser removes Authorization before it follows the redirect, so the other site never sees the token.',
    request: { ...getPostcards, headers: [['Authorization', 'Bearer abc123']] },
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: [
      'OPTIONS GET GET',
      null,
      'cors:200',
      {
        firefox: ['OPTIONS GET OPTIONS GET', null, 'cors:200'],
        webkit: ['OPTIONS GET OPTIONS GET', null, 'cors:200'],
      },
    ],
  },
  {
    id: 'redirect-target-refuses-preflight',
    title: 'A redirect to an API that refuses the preflight',
    story: 'The first API allows the PUT and redirects it; the second does not allow the method.',
    request: putPostcard,
    redirects: [
      {
        status: 307,
        path: '/v2/postcards/7',
        server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET']] } },
      },
    ],
    expected: ['OPTIONS PUT OPTIONS', 'method-not-allowed', 'TypeError'],
  },
  {
    id: 'redirect-mode-error',
    title: 'The redirect mode error',
    story: 'The page asked the browser to fail on any redirect.',
    request: { ...getPostcards, redirect: 'error' },
    redirects: [{ status: 302, path: '/v2/postcards' }],
    expected: ['GET', 'redirect-mode-error', 'TypeError'],
  },
  {
    id: 'redirect-error-without-location',
    title: 'The redirect mode error, without a Location',
    story:
      'The page asked the browser to fail on any redirect: by the standard every 301 is one, in Chromium and WebKit only one with a Location.',
    request: { ...getPostcards, redirect: 'error' },
    server: { actual: { status: 301 } },
    expected: [
      'GET',
      'redirect-mode-error',
      'TypeError',
      { chromium: ['GET', null, 'cors:301'], webkit: ['GET', null, 'cors:301'] },
    ],
  },
  {
    id: 'redirect-mode-manual',
    title: 'The redirect mode manual',
    story: 'The page gets an opaque response: it learns that there is a redirect, but not where it leads.',
    request: { ...getPostcards, redirect: 'manual' },
    redirects: [{ status: 302, path: '/v2/postcards' }],
    expected: ['GET', null, 'opaqueredirect:0'],
  },
  {
    id: 'redirect-loop',
    title: 'A redirect to itself',
    story: 'The response redirects to its own URL; browsers follow twenty redirects and give up.',
    request: getPostcards,
    server: { actual: { status: 302, set: [['Location', '#']] } },
    expected: ['GET' + ' GET'.repeat(20), 'redirect-limit', 'TypeError'],
  },
  {
    id: 'redirect-loop-kept-alive',
    title: 'A keepalive request in a redirect loop',
    story: 'Browsers give up after 20 redirects; for a keepalive request Chromium gives up after 19.',
    request: { ...getPostcards, keepalive: true },
    server: { actual: { status: 302, set: [['Location', '#']] } },
    expected: [
      'GET' + ' GET'.repeat(20),
      'redirect-limit',
      'TypeError',
      { chromium: ['GET' + ' GET'.repeat(19), 'redirect-limit', 'TypeError'] },
    ],
  },
  {
    id: 'redirect-location-empty',
    title: 'A redirect with an empty Location',
    story:
      'An empty Location is the same URL again, so by the standard this is a loop; Chromium treats the 302 as the final response.',
    request: getPostcards,
    server: { actual: { status: 302, set: [['Location', '']] } },
    expected: [
      'GET' + ' GET'.repeat(20),
      'redirect-limit',
      'TypeError',
      { chromium: ['GET', null, 'cors:302'], webkit: ['GET', 'redirect-location-invalid', 'TypeError'] },
    ],
  },
  {
    id: 'redirect-location-missing',
    title: 'A 302 without Location',
    story: 'Without Location there is nothing to follow, so the page gets the 302 itself.',
    request: getPostcards,
    server: { actual: { status: 302 } },
    expected: ['GET', null, 'cors:302'],
  },
  {
    id: 'redirect-with-password',
    title: 'A redirect with a password in it',
    story: 'A redirect of a CORS request may not lead to a URL with a user name or password.',
    request: getPostcards,
    server: { actual: { status: 302, set: [['Location', '{same-site-with-password}/v1/postcards']] } },
    expected: ['GET', 'redirect-includes-credentials', 'TypeError'],
  },
];
