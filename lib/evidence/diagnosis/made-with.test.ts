import { describe, expect, test } from 'vitest';
import type { Engine } from '../../cors/profile';
import { elementApis } from '../../http/request-apis';
import type { ElementApi, RequestInput } from '../../http/request-input';
import { scenarios } from '../../scenarios/catalogue';
import { readEvidence } from '../read-evidence';
import { madeEvidence } from '../test-data/made-evidence';
import { diagnose } from './diagnose';

const requestIn = (text: string, engine: Engine | null = null): RequestInput | null => {
  const [diagnosis] = diagnose(readEvidence(text), engine);
  return diagnosis?.data?.request ?? null;
};

/** Evidence cannot tell a module from another script with crossorigin, nor what a worker imports, nor the kinds of workers apart. */
const toldAs: Readonly<Record<ElementApi, readonly ElementApi[]>> = {
  img: ['img'],
  audio: ['audio', 'video'],
  video: ['video'],
  track: ['track', 'video'],
  script: ['script'],
  module: ['script', 'module'],
  link: ['link'],
  font: ['font'],
  worker: ['worker'],
  'module-worker': ['worker'],
  importScripts: ['script'],
};

const made = madeEvidence().flatMap((piece) => {
  const api = scenarios.find(({ id }) => id === piece.scenario)?.request.api;
  return elementApis.flatMap((element) => (element === api ? [{ ...piece, api: element }] : []));
});

describe.each(elementApis)('%s', (api) => {
  const pieces = made.filter((piece) => piece.api === api);

  test('leaves evidence', () => {
    expect(pieces.length).toBeGreaterThan(0);
  });

  test('is what the evidence is taken for, where it names it', () => {
    // Firefox's lines name no element, and Chrome's did not before 70.
    const named = pieces.filter(
      ({ form, engine }) =>
        !/console lines|wording/.test(form) || (engine === 'chromium' && form === 'console lines'),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { text, engine, form, scenario } of named) {
      const request = requestIn(text, engine);
      if (request !== null)
        expect([scenario, form, toldAs[api]]).toEqual([
          scenario,
          form,
          expect.arrayContaining([request.api]),
        ]);
    }
  });

  test('has no method, headers, mode or credentials of a call', () => {
    for (const { text, engine } of pieces) {
      const request = requestIn(text, engine);
      if (request !== null && toldAs[api].some((told) => told === request.api))
        expect(
          Object.keys(request).filter((member) => !/^(?:url|api|crossOrigin|integrity)$/.test(member)),
        ).toEqual([]);
    }
  });
});

const line = (kind: string) =>
  `Access to ${kind} at 'https://cdn.example/file' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;

test.each([
  ['image', { api: 'img', crossOrigin: 'anonymous' }],
  ['script', { api: 'script', crossOrigin: 'anonymous' }],
  ['CSS stylesheet', { api: 'link', crossOrigin: 'anonymous' }],
  ['font', { api: 'font' }],
] as const)("Chrome's line of access to %s", (kind, expected) => {
  expect(requestIn(line(kind))).toEqual({ url: 'https://cdn.example/file', ...expected });
});

test.each(['fetch', 'XMLHttpRequest', 'resource'])(
  "Chrome's line of access to %s is of no element",
  (kind) => {
    const request = requestIn(line(kind));
    expect(elementApis.some((api) => api === request?.api)).toBe(false);
  },
);

const copied = (destination: string, mode: string, more = '') =>
  `curl 'https://cdn.example/file' -H 'Sec-Fetch-Dest: ${destination}' -H 'Sec-Fetch-Mode: ${mode}' -H 'Referer: https://shop.example/'${more}\nHTTP/1.1 200\nContent-Type: text/plain\n`;

test.each([
  [copied('image', 'no-cors'), { api: 'img' }],
  [copied('image', 'cors', " -H 'Origin: https://shop.example'"), { api: 'img', crossOrigin: 'anonymous' }],
  [
    copied('style', 'cors', " -H 'Origin: https://shop.example' -b 'session=1'"),
    { api: 'link', crossOrigin: 'use-credentials' },
  ],
  [copied('font', 'cors', " -H 'Origin: https://shop.example'"), { api: 'font' }],
  [copied('script', 'no-cors'), { api: 'script' }],
] as const)('%s', (text, expected) => {
  expect(requestIn(text)).toEqual({ url: 'https://cdn.example/file', ...expected });
});
