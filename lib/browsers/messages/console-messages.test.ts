import type { Engine } from '../../cors/profile';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../cors/block';
import { blockMessages } from './block-messages';
import { consoleMessages, type BlockedRequest } from './console-messages';

const request: BlockedRequest = {
  api: 'fetch',
  method: 'GET',
  url: 'http://localhost:4201/t/a',
  firstUrl: 'http://localhost:4201/t/a',
  origin: 'http://localhost:4200',
  status: 200,
  isOnPreflight: false,
};
const { url, origin } = request;
const followsInWebkit = `Fetch API cannot load ${url} due to access control checks.`;
const blockedByFirefox = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}.`;
const accessTo = `Access to fetch at '${url}' from origin '${origin}' has been blocked by CORS policy:`;
const failed = `Failed to load resource: net::ERR_FAILED`;

const cases: readonly (readonly [Block, Partial<BlockedRequest>, Record<Engine, readonly string[]>])[] = [
  [
    { kind: 'access-control-allow-origin-missing', exchange: 0, origin },
    {},
    {
      chromium: [
        `${accessTo} No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
        failed,
      ],
      firefox: [
        `${blockedByFirefox} (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
      ],
      webkit: [
        `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
        followsInWebkit,
      ],
    },
  ],
  [
    { kind: 'access-control-allow-origin-mismatch', exchange: 0, value: 'null', origin, differsAt: 0 },
    { isOnPreflight: true, status: 204 },
    {
      chromium: [
        `${accessTo} Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'null' that is not equal to the supplied origin. Have the server send the header with a valid value.`,
        failed,
      ],
      firefox: [
        `${blockedByFirefox} (Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘null’).`,
      ],
      webkit: [
        `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 204`,
        followsInWebkit,
      ],
    },
  ],
  [
    { kind: 'access-control-allow-credentials-not-true', exchange: 0, value: null },
    {},
    {
      chromium: [
        `${accessTo} The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.`,
        failed,
      ],
      firefox: [
        `${blockedByFirefox} (Reason: expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’).`,
      ],
      webkit: [
        'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
        followsInWebkit,
      ],
    },
  ],
  [
    { kind: 'header-not-allowed', exchange: 0, name: 'x-foobar', allowed: [], isWildcardLiteral: false },
    {},
    {
      chromium: [
        `${accessTo} Request header field x-foobar is not allowed by Access-Control-Allow-Headers in preflight response.`,
        failed,
      ],
      firefox: [
        `${blockedByFirefox} (Reason: header ‘x-foobar’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).`,
      ],
      webkit: [
        'Request header field x-foobar is not allowed by Access-Control-Allow-Headers.',
        followsInWebkit,
      ],
    },
  ],
  [
    { kind: 'preflight-status', exchange: 0, status: 405 },
    { isOnPreflight: true, status: 405 },
    {
      chromium: [
        `${accessTo} Response to preflight request doesn't pass access control check: It does not have HTTP ok status.`,
        failed,
      ],
      firefox: [`${blockedByFirefox} (Reason: CORS preflight response did not succeed). Status code: 405.`],
      webkit: ['Preflight response is not successful. Status code: 405', followsInWebkit],
    },
  ],
  [
    {
      kind: 'csp',
      url,
      hop: 0,
      policyIndex: 0,
      directive: 'default-src',
      sourceList: ["'self'"],
      effectiveDirective: 'connect-src',
    },
    {},
    {
      chromium: [
        `Connecting to '${url}' violates the following Content Security Policy directive: "default-src 'self'". Note that 'connect-src' was not explicitly set, so 'default-src' is used as a fallback. The action has been blocked.`,
        `Fetch API cannot load ${url}. Refused to connect because it violates the document's Content Security Policy.`,
      ],
      firefox: [
        `Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at ${url} because it violates the following directive: “default-src 'self'”`,
      ],
      webkit: [
        `Refused to connect to ${url} because it appears in neither the connect-src directive nor the default-src directive of the Content Security Policy.`,
      ],
    },
  ],
  [
    { kind: 'redirect-includes-credentials', exchange: 0, location: 'http://user:pw@localhost:4202/r/a' },
    { status: null },
    {
      chromium: [
        `${accessTo} Redirect location '' contains a username and password, which is disallowed for cross-origin requests.`,
        failed,
      ],
      firefox: [`${blockedByFirefox} (Reason: CORS request did not succeed). Status code: (null).`],
      webkit: [
        'Cross-origin redirection to http://localhost:4202/r/a denied by Cross-Origin Resource Sharing policy: redirection URL http://user:pw@localhost:4202/r/a has credentials',
        followsInWebkit,
      ],
    },
  ],
  [
    { kind: 'forbidden-method', method: 'TRACE' },
    {},
    {
      chromium: ["TypeError: Failed to execute 'fetch' on 'Window': 'TRACE' HTTP method is unsupported."],
      firefox: ['TypeError: Window.fetch: Invalid request method TRACE.'],
      webkit: ['TypeError: Method is forbidden.'],
    },
  ],
  [
    { kind: 'same-origin-mode', url, origin, hop: 0 },
    {},
    {
      chromium: [
        `Fetch API cannot load ${url}. Request mode is "same-origin" but the URL's origin is not same as the request origin ${origin}.`,
      ],
      firefox: [`Security Error: Content at ${origin}/ may not load data from ${url}.`],
      webkit: [`Fetch API cannot load ${url}.`],
    },
  ],
  [
    { kind: 'bad-port', url: 'http://localhost:6000/', port: 6000, hop: 0 },
    { url: 'http://localhost:6000/', firstUrl: 'http://localhost:6000/' },
    {
      chromium: ['Failed to load resource: net::ERR_UNSAFE_PORT'],
      firefox: [],
      webkit: ['Not allowed to use restricted network port 6000: http://localhost:6000/'],
    },
  ],
];

describe('what the engines print, as they were seen to', () => {
  it.each(cases)('%o', (block, members, expected) => {
    const given = { ...request, ...members };
    expect({
      chromium: consoleMessages(block, given, 'chromium'),
      firefox: consoleMessages(block, given, 'firefox'),
      webkit: consoleMessages(block, given, 'webkit'),
    }).toEqual(expected);
  });

  it('names the first URL of a redirected request', () => {
    const block: Block = { kind: 'access-control-allow-origin-missing', exchange: 1, origin };
    const redirected = { ...request, firstUrl: 'http://localhost:4202/r/a' };
    expect(consoleMessages(block, redirected, 'chromium')[0]).toContain(
      "(redirected from 'http://localhost:4202/r/a')",
    );
  });
});

describe('the table of messages', () => {
  it('leaves no kind without any message, but for those that engines keep quiet about', () => {
    const silent = Object.entries(blockMessages).filter(([, { chromium, firefox, webkit }]) =>
      [chromium, firefox, webkit].every((codes) => codes.length === 0),
    );
    expect(silent).toEqual([]);
  });
});
