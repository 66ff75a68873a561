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
    story: 'With credentials the star means nothing: the server must name the origin.',
    request: { ...getPostcards, credentials: 'include' },
    expected: ['GET', 'access-control-allow-origin-wildcard-with-credentials', 'TypeError'],
  },
  {
    id: 'credentials-not-mentioned',
    title: 'No word about credentials',
    story: 'The origin is named, but Access-Control-Allow-Credentials is missing.',
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
    story: 'A preflight carries no credentials, yet its response must allow them for the request to come.',
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
    story: 'The page leaves credentials out, so the star is enough again.',
    request: { ...getPostcards, credentials: 'omit' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-set',
    title: 'A cookie is set',
    story:
      'The page asks for credentials and the server allows them, so the browser keeps the SameSite=Lax cookie of the response.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials, cookie: 'lax' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-set-strict',
    title: 'A strict cookie is set',
    story:
      'Another origin of the same site is no other site, so the browser keeps a SameSite=Strict cookie too.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials, cookie: 'strict' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-sent',
    title: 'The cookie is sent',
    story: 'The page asks for credentials again, and the browser sends the cookies that it has for the API.',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-without-include',
    title: 'A cookie without include',
    story:
      'With credentials: same-origin, which is the default, the request has no cookie, and the one that the response sets is not kept.',
    request: { ...getPostcards, credentials: 'same-origin' },
    server: { actual: { cookie: 'none' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-deleted',
    title: 'The cookies are deleted',
    story: 'The response sets each cookie once more with Max-Age=0, and the browser forgets it.',
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
    story: 'SameSite=None; Secure lets a cookie go between sites, in browsers that take third-party cookies.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials, cookie: 'none' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-partitioned',
    title: 'A partitioned cookie',
    story:
      'With Partitioned the browser keeps the cookie for this site alone, also where it blocks third-party cookies.',
    request: { ...getPostcards, credentials: 'include' },
    host: 'cross-site',
    server: { actual: { set: originAndCredentials, cookie: 'partitioned' } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'cookie-cross-site-sent',
    title: 'What is sent to another site',
    story:
      'The page asks the other site for credentials again, and the browser sends the cookies that may cross.',
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
    story: 'With credentials the star in Access-Control-Allow-Methods is a method called "*".',
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
    story: 'With credentials the star in Access-Control-Allow-Headers is a header called "*".',
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
      'Both responses name the origin and allow credentials, so the PUT is sent with the cookies there are.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'include' },
    server: { preflight: { set: originAndCredentials }, actual: { set: originAndCredentials } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'put-without-credentials',
    title: 'The same PUT without credentials',
    story: 'A preflight kept from the PUT with credentials serves this one too; Firefox keeps the two apart.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'omit' },
    server: { preflight: { set: originAndCredentials }, actual: { set: originAndCredentials } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'everything-at-once',
    title: 'A PUT with JSON, credentials and a page policy',
    story:
      'The policy lets the request go and the preflight allows Content-Type only, so the PUT with X-Debug never leaves.',
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
