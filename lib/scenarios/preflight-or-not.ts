// Longer than other files because it is data: one entry a scenario, and a theme is read as a whole.
import { getPostcards, getWithXFooBar, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** What needs a preflight, what needs none, and where browsers draw the line elsewhere. */
export const preflightOrNot: readonly CatalogueEntry[] = [
  {
    id: 'x-requested-with',
    title: 'A framework adds X-Requested-With',
    story: 'The page needs no special header, but a library adds one that is not safelisted.',
    request: { ...getPostcards, headers: [['X-Requested-With', 'XMLHttpRequest']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'x-foobar',
    title: 'A GET with a custom header',
    story: 'X-FooBar is not safelisted, so the browser sends OPTIONS before it sends the GET.',
    request: getWithXFooBar,
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'post-json',
    title: 'A POST with JSON',
    story: 'The method is safelisted, but the content type application/json is not.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'string', text: '{"to":"Ada"}' },
    },
    expected: ['OPTIONS POST', null, 'cors:200'],
  },
  {
    id: 'json-as-plain-text',
    title: 'JSON sent as text/plain',
    story: 'With the safelisted content type text/plain, the same JSON needs no preflight.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'text/plain']],
      body: { kind: 'string', text: '{"to":"Ada"}' },
    },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'json-blob',
    title: 'A Blob with the type application/json',
    story:
      'The Blob has the type application/json, so there is a preflight although the script sets no header.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'Blob', type: 'application/json', text: '{"to":"Ada"}' },
    },
    expected: ['OPTIONS POST', null, 'cors:200'],
  },
  {
    id: 'content-type-on-get',
    title: 'Content-Type on a GET',
    story: 'A GET has no body, but its Content-Type application/json still needs a preflight.',
    request: { ...getPostcards, headers: [['Content-Type', 'application/json']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'bearer-token',
    title: 'A GET with a bearer token',
    story: 'Authorization is not safelisted, so every request with a token needs a preflight.',
    request: { ...getPostcards, headers: [['Authorization', 'Bearer abc123']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'put',
    title: 'A PUT',
    story: 'PUT is not a safelisted method, so it needs a preflight whatever its headers are.',
    request: {
      method: 'PUT',
      path: '/v1/postcards/7',
      headers: [],
      body: { kind: 'string', text: 'Greetings' },
    },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'delete',
    title: 'A DELETE',
    story: 'DELETE is not a safelisted method, so it needs a preflight.',
    request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
    expected: ['OPTIONS DELETE', null, 'cors:200'],
  },
  {
    id: 'lower-case-patch',
    title: 'patch in lower case',
    story:
      'The browser writes get, post and put in upper case, but not patch, so the server gets patch as written.',
    request: {
      method: 'patch',
      path: '/v1/postcards/7',
      headers: [],
      body: { kind: 'string', text: 'Greetings' },
    },
    expected: ['OPTIONS patch', null, 'cors:200'],
  },
  {
    id: 'chicken',
    title: 'A custom method',
    story: 'Any token may be a method, and any but GET, HEAD and POST needs a preflight.',
    request: { method: 'CHICKEN', path: '/v1/postcards', headers: [] },
    expected: ['OPTIONS CHICKEN', null, 'cors:200'],
  },
  {
    id: 'two-headers',
    title: 'Two custom headers',
    story: 'One preflight lists both names, in lower case and sorted.',
    request: {
      ...getPostcards,
      headers: [
        ['X-Trace', '1'],
        ['X-FooBar', 'hello'],
      ],
    },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'header-given-twice',
    title: 'One header, given twice',
    story: 'The preflight lists a header with two values once; Firefox lists it twice.',
    request: {
      ...getPostcards,
      headers: [
        ['X-FooBar', 'hello'],
        ['X-FooBar', 'again'],
      ],
    },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'header-given-empty',
    title: 'A header, given again with an empty value',
    story: 'The browser joins the two values into "hello, "; in Firefox the empty value replaces the other.',
    request: {
      ...getPostcards,
      headers: [
        ['X-FooBar', 'hello'],
        ['X-FooBar', ''],
      ],
    },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'many-causes',
    title: 'Many causes at once',
    story:
      'The method, the content type and two headers each need a preflight; the browser sends one for all of them.',
    request: {
      method: 'PUT',
      path: '/v1/postcards/7',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-FooBar', 'hello'],
        ['Accept', 'a=(b)'],
      ],
      body: { kind: 'string', text: '{"to":"Ada"}' },
    },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'accept-128-bytes',
    title: 'Accept with 128 bytes',
    story: "A safelisted header's value may have at most 128 bytes, and this one has exactly 128.",
    request: { ...getPostcards, headers: [['Accept', `application/json, text/${'x'.repeat(105)}`]] },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'accept-129-bytes',
    title: 'Accept with 129 bytes',
    story: 'With one byte more than 128, the same header needs a preflight.',
    request: { ...getPostcards, headers: [['Accept', `application/json, text/${'x'.repeat(106)}`]] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'accept-with-quotes',
    title: 'Quotes in Accept',
    story: "The double quote is one of the characters that a safelisted header's value may not have.",
    request: { ...getPostcards, headers: [['Accept', 'application/json; profile="compact"']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'accept-language-underscore',
    title: 'A locale with an underscore',
    story:
      'Accept-Language may have letters, digits and a few other characters; the underscore in en_GB is not among them.',
    request: { ...getPostcards, headers: [['Accept-Language', 'en_GB']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'safelisted-total-1024',
    title: '1024 bytes of safelisted values',
    story:
      'All safelisted values together may have 1024 bytes, as these eight of 128 do; browsers combine them into one Accept and send a preflight.',
    request: {
      ...getPostcards,
      headers: Array.from({ length: 8 }, () => ['Accept', 'x'.repeat(128)] as const),
    },
    expected: [
      'GET',
      null,
      'cors:200',
      { chromium: ['OPTIONS GET', null, 'cors:200'], webkit: ['OPTIONS GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'safelisted-total-1025',
    title: '1025 bytes of safelisted values',
    story:
      'The safelisted values together are one byte over the limit, so the preflight lists every one of their headers.',
    request: {
      ...getPostcards,
      headers: [
        ...Array.from({ length: 8 }, () => ['Accept', 'x'.repeat(128)] as const),
        ['Accept-Language', 'x'],
      ],
    },
    expected: ['OPTIONS GET', null, 'cors:200', { firefox: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'repeated-accept',
    title: 'Accept given twice',
    story:
      'By the standard, each of the two values may have 128 bytes; browsers check the combined value and send a preflight.',
    request: {
      ...getPostcards,
      headers: [
        ['Accept', 'x'.repeat(100)],
        ['Accept', 'y'.repeat(100)],
      ],
    },
    expected: [
      'GET',
      null,
      'cors:200',
      { chromium: ['OPTIONS GET', null, 'cors:200'], webkit: ['OPTIONS GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'range-first-bytes',
    title: 'The first hundred bytes',
    story: 'A single range with a start is safelisted, so a download can be resumed without a preflight.',
    request: { ...getPostcards, headers: [['Range', 'bytes=0-99']] },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'range-last-bytes',
    title: 'The last hundred bytes',
    story: 'A range without a start is not safelisted, so it needs a preflight.',
    request: { ...getPostcards, headers: [['Range', 'bytes=-100']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'range-two-parts',
    title: 'Two ranges',
    story: 'Only a single range is safelisted; two of them need a preflight.',
    request: { ...getPostcards, headers: [['Range', 'bytes=0-9,20-29']] },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'range-in-capitals',
    title: 'The range unit in capitals',
    story:
      'By the standard, only a unit in lower case is safelisted; WebKit accepts any case and sends no preflight.',
    request: { ...getPostcards, headers: [['Range', 'BYTES=0-9']] },
    expected: ['OPTIONS GET', null, 'cors:200', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'range-huge',
    title: 'A range beyond 63 bits',
    story:
      "The standard sets no upper limit for the numbers of a range; Chromium's is 63 bits, so it sends a preflight.",
    request: { ...getPostcards, headers: [['Range', 'bytes=0-9223372036854775808']] },
    expected: ['GET', null, 'cors:200', { chromium: ['OPTIONS GET', null, 'cors:200'] }],
  },
  {
    id: 'upload-progress',
    title: 'An upload with a progress bar',
    story:
      'A listener on xhr.upload needs a preflight; otherwise a page could time uploads to servers that do not support CORS.',
    request: {
      api: 'xhr',
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: greeting,
      uploadListener: true,
    },
    expected: ['OPTIONS POST', null, 'cors:200'],
  },
  {
    id: 'upload-listener-method-not-listed',
    title: 'An upload listener and an unlisted method',
    story:
      'By the standard, the method need not be listed if only the listener caused the preflight; no browser does it that way.',
    request: {
      api: 'xhr',
      method: 'PUT',
      path: '/v1/postcards/7',
      headers: [],
      body: greeting,
      uploadListener: true,
    },
    server: { preflight: { remove: ['Access-Control-Allow-Methods'] } },
    expected: [
      'OPTIONS PUT',
      null,
      'cors:200',
      {
        chromium: ['OPTIONS', 'method-not-allowed', 'error event'],
        firefox: ['OPTIONS', 'method-not-allowed', 'error event'],
        webkit: ['OPTIONS', 'method-not-allowed', 'error event'],
      },
    ],
  },
  {
    id: 'upload-listener-without-body',
    title: 'A progress bar without an upload',
    story: 'By the standard, the listener alone needs a preflight, even without a body; Chromium sends none.',
    request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [], uploadListener: true },
    expected: ['OPTIONS GET', null, 'cors:200', { chromium: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'stream-upload',
    title: 'A stream as body',
    story:
      'A stream always needs a preflight, and over HTTP/1.1 the browser does not send it at all; Firefox sends a string instead, and WebKit throws.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'ReadableStream', text: 'Greetings from Ghent' },
      duplex: 'half',
    },
    expected: [
      'OPTIONS',
      'stream-over-http-1',
      'TypeError',
      { firefox: ['POST', null, 'cors:200'], webkit: ['', 'stream-not-supported', 'NotSupportedError'] },
    ],
  },
  {
    id: 'save-data',
    title: 'A client hint',
    story: "Save-Data is not on the standard's list; Chromium safelists it with the other client hints.",
    request: { ...getPostcards, headers: [['Save-Data', 'on']] },
    expected: ['OPTIONS GET', null, 'cors:200', { chromium: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'user-agent',
    title: 'A custom User-Agent',
    story:
      'A script may set User-Agent, which needs a preflight; Chromium drops it, and WebKit sends it with the preflight too.',
    request: { ...getPostcards, headers: [['User-Agent', 'postcards/1.0']] },
    expected: ['OPTIONS GET', null, 'cors:200', { chromium: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'accept-beyond-ascii',
    title: 'A letter beyond ASCII in Accept',
    story: 'By the standard, bytes above 0x7F are allowed in a safelisted Accept; Firefox sends a preflight.',
    request: { ...getPostcards, headers: [['Accept', 'text/café']] },
    expected: ['GET', null, 'cors:200', { firefox: ['OPTIONS GET', null, 'cors:200'] }],
  },
  {
    id: 'content-type-with-comma',
    title: 'A comma in a content type',
    story:
      "By the standard, the comma belongs to the parameter's value, so the type is text/plain; Firefox parses it differently and sends a preflight.",
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'text/plain;a=b,c']],
      body: greeting,
    },
    expected: ['POST', null, 'cors:200', { firefox: ['OPTIONS POST', null, 'cors:200'] }],
  },
];
