import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementApis, requestApis } from '../http/request-apis';
import type { RequestApi } from '../http/request-input';
import { codeOf } from './client-snippets';
import { quoteCss } from './css-string';
import type { SnippetRequest } from './request';
import { nastyText } from './test-data/arbitraries';
import { runModule } from './test-data/run-module';

const url = 'http://a.test/?a=1&b="2"';
const integrity = 'sha256-2k4P7UiwVQOaxP5ZVa6Xj5aD4GT4q/pdVN9i+yBl2Yg=';
/** Everything that some request has, whether or not this one can have it. */
const full: SnippetRequest = {
  url,
  method: 'POST',
  headers: [['X-FooBar', 'x']],
  body: 'x',
  credentials: 'include',
  crossOrigin: 'use-credentials',
  integrity,
  referrerPolicy: 'origin',
};
const escaped = 'http://a.test/?a=1&amp;b=&quot;2&quot;';

function ownCode(request: SnippetRequest): string {
  const [own] = codeOf(request);
  if (own === undefined) throw new Error('Nothing makes it.');
  return own.write(request);
}

/** What makes the request of `full`, for each of them. */
const expected: Readonly<Record<RequestApi, string | RegExp>> = {
  fetch: /^const response = await fetch\('http:.*integrity: 'sha256-/s,
  Request: /^const request = new Request\('http:.*\nconst response = await fetch\(request\);/s,
  Headers: /^const headers = new Headers\(.*\nconst response = await fetch\('http:.*\n {2}headers,\n/s,
  xhr: /xhr\.open\('POST', 'http:.*xhr\.withCredentials = true;.*xhr\.send\('x'\);$/s,
  fetchLater: /^const later = fetchLater\(/,
  sendBeacon: `const isQueued = navigator.sendBeacon('${url}', 'x');`,
  EventSource: /^const source = new EventSource\('http:.*', \{ withCredentials: true \}\);\n/,
  WebSocket: /^const socket = new WebSocket\('http:[^\n]*'\);\n/,
  img: `<img
  src="${escaped}"
  crossorigin="use-credentials"
  referrerpolicy="origin"
  alt=""
>`,
  audio: `<audio
  src="${escaped}"
  crossorigin="use-credentials"
  controls
></audio>`,
  video: `<video
  src="${escaped}"
  crossorigin="use-credentials"
  controls
></video>`,
  track: `<video crossorigin="use-credentials" controls>
  <track src="${escaped}" default>
</video>`,
  script: `<script
  src="${escaped}"
  crossorigin="use-credentials"
  referrerpolicy="origin"
  integrity="${integrity}"
></script>`,
  module: `<script
  type="module"
  src="${escaped}"
  crossorigin="use-credentials"
  referrerpolicy="origin"
  integrity="${integrity}"
></script>`,
  link: `<link
  rel="stylesheet"
  href="${escaped}"
  crossorigin="use-credentials"
  referrerpolicy="origin"
  integrity="${integrity}"
>`,
  font: /^const font = new FontFace\('Letters', 'url\("http:.*"\)'\);\nawait font\.load\(\);/,
  worker: `const worker = new Worker('${url}');`,
  'module-worker': `const worker = new Worker('${url}', { type: 'module' });`,
  importScripts: `importScripts('${url}');`,
};

test.each(requestApis)('%s is written as what makes the request', (api) => {
  const code = ownCode({ ...full, api });
  const wanted = expected[api];
  if (typeof wanted === 'string') expect(code).toBe(wanted);
  else expect(code).toMatch(wanted);
});

test.each(elementApis)('nothing that a script calls claims to make the request of %s', (api) => {
  const ids = codeOf({ ...full, api }).map(({ id }) => id);
  const own = api === 'importScripts' ? 'import-scripts' : api;
  expect(ids).toEqual([own, ...(api === 'font' ? ['font-face'] : []), 'python-requests']);
});

test('an element without attributes has none', () => {
  const plain: SnippetRequest = { url: 'http://a.test/', method: 'GET', headers: [], body: null };
  const written = (api: RequestApi) => ownCode({ ...plain, api });
  expect(written('img')).toBe('<img src="http://a.test/" alt="">');
  expect(written('audio')).toBe('<audio src="http://a.test/" controls></audio>');
  expect(written('video')).toBe('<video src="http://a.test/" controls></video>');
  expect(written('track')).toBe('<video controls>\n  <track src="http://a.test/" default>\n</video>');
  expect(written('script')).toBe('<script src="http://a.test/"></script>');
  expect(written('module')).toBe('<script type="module" src="http://a.test/"></script>');
  expect(written('link')).toBe('<link rel="stylesheet" href="http://a.test/">');
  expect(ownCode({ ...plain, api: 'img', crossOrigin: 'anonymous' })).toBe(
    '<img src="http://a.test/" crossorigin alt="">',
  );
});

describe('run', () => {
  /** What the code passes to the constructor of that name. */
  async function constructed(name: string, request: SnippetRequest): Promise<unknown[]> {
    let given: unknown[] = [];
    class Spy {
      constructor(...values: unknown[]) {
        given = values;
      }
      addEventListener = () => undefined;
      load = () => Promise.resolve();
    }
    const document = { fonts: { add: () => undefined } };
    await runModule(ownCode(request), {}, { [name]: Spy, document });
    return given;
  }

  test('nothing nasty in a URL is lost', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (text) => {
        const request = { ...full, url: `http://a.test/?q=${text}` };
        const made = (api: RequestApi, name: string) => constructed(name, { ...request, api });
        expect(await made('worker', 'Worker')).toEqual([request.url]);
        expect(await made('module-worker', 'Worker')).toEqual([request.url, { type: 'module' }]);
        expect(await made('WebSocket', 'WebSocket')).toEqual([request.url]);
        expect(await made('EventSource', 'EventSource')).toEqual([request.url, { withCredentials: true }]);
        expect(await made('font', 'FontFace')).toEqual(['Letters', `url(${quoteCss(request.url)})`]);
      }),
    );
  });

  test('nothing in a URL or an integrity ends an attribute', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        for (const api of ['img', 'audio', 'video', 'script', 'module', 'link'] as const) {
          const code = ownCode({ ...full, api, url: `http://a.test/?q=${text}`, integrity: text });
          const attributes = code
            .replaceAll(/="[^"]*"/g, '')
            .replaceAll(/\s+/g, ' ')
            .replace(' >', '>');
          expect(attributes).toMatch(
            /^<(?:(?:img|audio|video) src|script(?: type)? src|link rel href)(?: crossorigin)(?: referrerpolicy)?(?: integrity)?(?: alt| controls)?>(?:<\/(?:script|audio|video)>)?$/,
          );
        }
      }),
    );
  });
});

test('a CSS string escapes what would end it', () => {
  expect(quoteCss('a"b\\c\nd\0')).toBe('"a\\"b\\\\c\\a d\uFFFD"');
});
