import { getPostcards, getWithXFooBar, enforced, originAndCredentials } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Cookies, and what has to be allowed before a page reads a response to a request that carries them. */
export const credentials: readonly CatalogueEntry[] = [
  {
    id: 'credentials-allowed',
    title: 'Credentials allowed',
    story:
      'The server names the origin and says Access-Control-Allow-Credentials: true, so the page can read the response.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'credentials-under-wildcard',
    title: 'Credentials where any origin is allowed',
    story: 'With credentials * is not a wildcard, so the server has to name the origin.',
    request: { ...getPostcards, credentials: 'include' },
    expected: ['GET', 'access-control-allow-origin-wildcard-with-credentials', 'TypeError'],
  },
  {
    id: 'credentials-not-mentioned',
    title: 'Credentials not allowed',
    story: 'The response names the origin, but Access-Control-Allow-Credentials is missing.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    expected: ['GET', 'access-control-allow-credentials-not-true', 'TypeError'],
  },
  {
    id: 'credentials-true-in-capitals',
    title: 'Access-Control-Allow-Credentials: True',
    story: 'Only "true" in lower case counts.',
    request: { ...getPostcards, credentials: 'include' },
    server: {
      actual: {
        set: [
          ['Access-Control-Allow-Origin', '{docs}'],
          ['Access-Control-Allow-Credentials', 'True'],
        ],
      },
    },
    expected: ['GET', 'access-control-allow-credentials-not-true', 'TypeError'],
  },
  {
    id: 'credentials-not-on-preflight',
    title: 'Credentials not mentioned on OPTIONS',
    story:
      'A preflight carries no credentials, yet its response must allow them before the browser sends the request.',
    request: { ...getWithXFooBar, credentials: 'include' },
    server: {
      preflight: { set: [['Access-Control-Allow-Origin', '{docs}']] },
      actual: { set: originAndCredentials },
    },
    expected: ['OPTIONS', 'access-control-allow-credentials-not-true', 'TypeError'],
  },
  {
    id: 'credentials-omitted',
    title: 'Credentials left out',
    story: 'The page leaves credentials out, so * is enough.',
    request: { ...getPostcards, credentials: 'omit' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-set',
    title: 'A cookie is set',
    story:
      'The page includes credentials and the server allows them, so the browser stores the SameSite=Lax cookie in the response.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials, cookie: 'lax' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-set-strict',
    title: 'A strict cookie is set',
    story:
      'The API is on another origin but on the same site, so the browser stores a SameSite=Strict cookie too.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials, cookie: 'strict' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-sent',
    title: 'The cookie is sent',
    story: 'The page includes credentials again, and the browser sends the cookies that it has for the API.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-without-include',
    title: 'A cookie without include',
    story:
      'With credentials: same-origin, the default, the browser sends no cookie and does not store the one that the response sets.',
    request: { ...getPostcards, credentials: 'same-origin' },
    server: { actual: { cookie: 'none' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-deleted',
    title: 'The cookies are deleted',
    story: 'The response sets each cookie once more with Max-Age=0, so the browser deletes it.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials, cookie: 'delete' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-lax',
    title: 'A lax cookie from another site',
    story:
      'The page can read the response, but the browser drops the SameSite=Lax cookie in it, because it comes from another site.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials, cookie: 'lax' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-none',
    title: 'A cookie for other sites',
    story:
      'With SameSite=None; Secure a cookie can be used between sites, in browsers that accept third-party cookies.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials, cookie: 'none' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-partitioned',
    title: 'A partitioned cookie',
    story:
      'With Partitioned the browser stores the cookie for this site alone, even if it blocks third-party cookies.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials, cookie: 'partitioned' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-sent',
    title: 'The cookies sent to another site',
    story:
      'The page includes credentials again, and the browser sends the cookies that may go to another site.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'xhr-with-credentials',
    title: 'withCredentials',
    story: 'XMLHttpRequest calls it withCredentials; the rules are the same.',
    request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'wildcard-methods-with-credentials',
    title: 'Any method allowed, but with credentials',
    story: 'With credentials, * in Access-Control-Allow-Methods means a method called "*".',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'include' },
    server: {
      preflight: { set: [...originAndCredentials, ['Access-Control-Allow-Methods', '*']] },
      actual: { set: originAndCredentials },
    },
    expected: ['OPTIONS', 'method-not-allowed', 'TypeError'],
  },
  {
    id: 'wildcard-headers-with-credentials',
    title: 'Any header allowed, but with credentials',
    story: 'With credentials, * in Access-Control-Allow-Headers means a header called "*".',
    request: { ...getWithXFooBar, credentials: 'include' },
    server: {
      preflight: { set: [...originAndCredentials, ['Access-Control-Allow-Headers', '*']] },
      actual: { set: originAndCredentials },
    },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'put-with-credentials',
    title: 'A PUT with credentials',
    story:
      'Both responses name the origin and allow credentials, so the browser sends the PUT with the cookies that it has.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'include' },
    server: { preflight: { set: originAndCredentials }, actual: { set: originAndCredentials } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'put-without-credentials',
    title: 'The same PUT without credentials',
    story:
      'A remembered preflight of the PUT with credentials covers this one too; Firefox remembers the two separately.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'omit' },
    server: { preflight: { set: originAndCredentials }, actual: { set: originAndCredentials } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'everything-at-once',
    title: 'A PUT with JSON, credentials and a page policy',
    story:
      'The policy allows the request, but the preflight allows only Content-Type, so the browser does not send the PUT with X-Debug.',
    page: { policies: [enforced("default-src 'none'; connect-src {same-site}")] },
    request: {
      method: 'PUT',
      path: '/v1/postcards/7',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Debug', '1'],
      ],
      body: { kind: 'string', text: '{"to":"Ada"}' },
      credentials: 'include',
    },
    server: {
      preflight: {
        set: [
          ...originAndCredentials,
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Headers', 'Content-Type'],
        ],
      },
      actual: { set: originAndCredentials },
    },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
];
