import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { axiosSnippet } from './axios';
import { curl, curlPreflight } from './curl';
import { fetchSnippet, literal } from './fetch';
import type { SnippetRequest } from './request';

const request: SnippetRequest = {
  url: 'http://localhost:3001/v1/postcards?a=1&b=2',
  method: 'POST',
  headers: [
    ['Content-Type', 'application/json'],
    ['X-Note', "it's $HOME `here`"],
  ],
  body: '{"to":"Zoë"}\n',
};

/** What a shell passes to curl, by running the line with another command in curl's place. */
function shellWords(line: string): string[] {
  const printer = `${process.execPath} -e 'console.log(JSON.stringify(process.argv.slice(1)))' --`;
  const printed = execFileSync('sh', ['-c', line.replace('curl', printer)], { encoding: 'utf8' });
  return v.parse(v.array(v.string()), JSON.parse(printed));
}

/** What the code calls `fetch` or `axios` with, by running it. */
async function called(code: string, name: 'fetch' | 'axios'): Promise<unknown[]> {
  let passed: unknown[] = [];
  const spy = (...given: unknown[]) => {
    passed = given;
    return Promise.resolve({ data: null, json: () => null });
  };
  const ran: unknown = runInNewContext(`(async () => { ${code} })()`, { [name]: spy });
  await ran;
  return passed;
}

describe('curl', () => {
  test('a real shell gets every word as it was', () => {
    expect(shellWords(curl(request, 'http://localhost:3000'))).toEqual([
      '-i',
      '-X',
      'POST',
      request.url,
      '-H',
      'Origin: http://localhost:3000',
      '-H',
      'Content-Type: application/json',
      '-H',
      "X-Note: it's $HOME `here`",
      '--data-raw',
      '{"to":"Zoë"}\n',
    ]);
  });

  test('GET needs no -X; an empty value needs a semicolon; HEAD is --head', () => {
    expect(
      curl({ url: 'http://a.test/', method: 'GET', headers: [['X-Empty', '']], body: null }, 'null'),
    ).toBe("curl -i http://a.test/ \\\n  -H 'Origin: null' \\\n  -H 'X-Empty;'");
    expect(curl({ url: 'http://a.test/', method: 'HEAD', headers: [], body: null }, 'null')).toContain(
      'curl -i --head ',
    );
  });

  test('the preflight', () => {
    expect(
      shellWords(
        curlPreflight(request.url, [
          ['Accept', '*/*'],
          ['Origin', 'http://localhost:3000'],
          ['Access-Control-Request-Method', 'POST'],
        ]),
      ),
    ).toEqual([
      '-i',
      '-X',
      'OPTIONS',
      request.url,
      '-H',
      'Origin: http://localhost:3000',
      '-H',
      'Access-Control-Request-Method: POST',
    ]);
  });
});

describe('JavaScript', () => {
  test('fetch', async () => {
    expect(await called(fetchSnippet(request), 'fetch')).toEqual([
      request.url,
      { method: 'POST', headers: Object.fromEntries(request.headers), body: request.body },
    ]);
    expect(
      await called(fetchSnippet({ url: 'http://a.test/', method: 'GET', headers: [], body: null }), 'fetch'),
    ).toEqual(['http://a.test/']);
  });

  test('fetch keeps repeated names apart; axios joins them', async () => {
    const repeated: SnippetRequest = {
      url: 'http://a.test/',
      method: 'GET',
      headers: [
        ['Accept', 'a'],
        ['accept', 'b'],
      ],
      body: null,
      credentials: 'include',
    };
    expect(await called(fetchSnippet(repeated), 'fetch')).toEqual([
      'http://a.test/',
      {
        headers: [
          ['Accept', 'a'],
          ['accept', 'b'],
        ],
        credentials: 'include',
      },
    ]);
    expect(await called(axiosSnippet(repeated), 'axios')).toEqual([
      { url: 'http://a.test/', headers: { Accept: 'a, b' }, withCredentials: true },
    ]);
  });

  test('axios', async () => {
    expect(await called(axiosSnippet(request), 'axios')).toEqual([
      { url: request.url, method: 'POST', headers: Object.fromEntries(request.headers), data: request.body },
    ]);
  });

  test('any text survives as a literal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => runInNewContext(literal(text)) === text));
  });
});
