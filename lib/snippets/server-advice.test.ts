import { expect, test } from 'vitest';
import { adviceFor, type AnswerHeaders, type Asking, type ServerAdvice } from './server-advice';

const page = 'https://page.test';
const simple: Asking = { origin: page, method: 'GET', unsafeHeaderNames: [], isCredentialed: false };
const put: Asking = { ...simple, method: 'PUT', unsafeHeaderNames: ['authorization', 'x-foobar'] };
const none: ServerAdvice = {
  allowOrigin: { list: [page] },
  allowCredentials: false,
  allowMethods: ['GET'],
  allowHeaders: [],
  exposeHeaders: [],
  maxAge: null,
};

test.each<[string, Asking, AnswerHeaders | undefined, ServerAdvice]>([
  ['a server that answers nothing yet', simple, undefined, none],
  [
    'what the preflight asks for',
    put,
    undefined,
    { ...none, allowMethods: ['PUT'], allowHeaders: ['authorization', 'x-foobar'] },
  ],
  [
    'a server that is open to all stays so',
    put,
    {
      preflight: [
        ['Access-Control-Allow-Methods', '*'],
        ['Access-Control-Allow-Headers', '*'],
        ['Access-Control-Max-Age', '600'],
      ],
      actual: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Expose-Headers', '*'],
      ],
    },
    {
      allowOrigin: '*',
      allowCredentials: false,
      allowMethods: ['*'],
      allowHeaders: ['*', 'authorization'],
      exposeHeaders: ['*'],
      maxAge: 600,
    },
  ],
  [
    'no asterisk goes with credentials',
    { ...put, isCredentialed: true },
    {
      preflight: [
        ['Access-Control-Allow-Methods', '*'],
        ['Access-Control-Allow-Headers', 'X-FooBar, *'],
      ],
      actual: [
        ['Content-Type', 'text/plain'],
        ['ETag', '"1"'],
        ['Set-Cookie', 'a=b'],
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Expose-Headers', '*'],
      ],
    },
    {
      allowOrigin: { list: [page] },
      allowCredentials: true,
      allowMethods: ['PUT'],
      allowHeaders: ['X-FooBar', 'authorization'],
      exposeHeaders: ['ETag'],
      maxAge: null,
    },
  ],
  [
    'a server for another origin serves both',
    simple,
    {
      preflight: null,
      actual: [
        ['Access-Control-Allow-Origin', 'https://other.test'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
    { ...none, allowOrigin: { list: ['https://other.test', page] }, allowCredentials: true },
  ],
  [
    'a value that is no origin is dropped',
    simple,
    { preflight: null, actual: [['Access-Control-Allow-Origin', 'https://other.test/, x']] },
    none,
  ],
  [
    'credentials that a server allows beside "*" allow nothing',
    simple,
    {
      preflight: null,
      actual: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
    { ...none, allowOrigin: '*' },
  ],
  ['a page without an origin', { ...simple, origin: 'null' }, undefined, { ...none, allowOrigin: '*' }],
  [
    'a method in lower case is another method',
    { ...simple, method: 'patch' },
    { preflight: [['Access-Control-Allow-Methods', 'PATCH']], actual: [] },
    { ...none, allowMethods: ['PATCH', 'patch'] },
  ],
])('%s', (_, asking, answers, expected) => {
  expect(adviceFor(asking, answers)).toEqual(expected);
});
