import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { normalizeHeaderValue } from '../http/header-value';
import { djangoSnippet } from './django';
import { pythonRequestsSnippet } from './python-requests';
import { requestTo, serverAdvice } from './test-data/arbitraries';

const isMissing = spawnSync('python3', ['--version']).status !== 0;
if (isMissing) console.warn('Skipped: the Python snippets need python3 to run, and there is none.');

/** Runs the script, which reads a JSON value from its input and prints one. */
function python(script: string, input: unknown): unknown {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const runRequests = `
import json, sys, types
calls = []
class Answer: status_code = 200; text = ""
def request(*given, **named):
    named["data"] = list(named.get("data", b""))
    calls.append([list(given), named])
    return Answer()
sys.modules["requests"] = types.SimpleNamespace(request=request)
for code in json.load(sys.stdin):
    exec(code, {"print": lambda *_: None})
print(json.dumps(calls))`;

const runSettings = `
import json, sys
results = []
for code in json.load(sys.stdin):
    settings = {"INSTALLED_APPS": ["own"], "MIDDLEWARE": ["own"]}
    exec(code, settings)
    del settings["__builtins__"]
    results.append(settings)
print(json.dumps(results))`;

const calls = v.array(
  v.tuple([
    v.tuple([v.string(), v.string()]),
    v.object({ headers: v.record(v.string(), v.string()), data: v.array(v.number()) }),
  ]),
);

describe.skipIf(isMissing)('in a real Python', () => {
  test('requests gets every character as it was', () => {
    fc.assert(
      fc.property(fc.array(requestTo(1), { minLength: 20, maxLength: 40 }), (requests) => {
        const ran = v.parse(calls, python(runRequests, requests.map(pythonRequestsSnippet)));
        expect(ran).toHaveLength(requests.length);
        for (const [index, [given, { headers, data }]] of ran.entries()) {
          const request = requests[index];
          expect(given).toEqual([request?.method, new URL(request?.url ?? '').href]);
          expect(Buffer.from(data)).toEqual(Buffer.from(request?.body ?? ''));
          expect(headers).toEqual({
            ...Object.fromEntries(
              (request?.headers ?? []).map(([name, value]) => [name, normalizeHeaderValue(value)]),
            ),
            'Content-Type': 'text/plain;charset=UTF-8',
          });
        }
      }),
      { numRuns: 5 },
    );
  });

  test('FormData', () => {
    const code = pythonRequestsSnippet({
      url: 'http://a.test/',
      method: 'POST',
      headers: [],
      body: 'a=%221%22&a=2',
      bodyKind: 'FormData',
    });
    expect(python(runRequests, [code])).toEqual([
      [
        ['POST', 'http://a.test/'],
        {
          files: [
            ['a', [null, '"1"']],
            ['a', [null, '2']],
          ],
          data: [],
        },
      ],
    ]);
  });

  test("Django's settings say what was advised", () => {
    fc.assert(
      fc.property(fc.array(serverAdvice, { minLength: 20, maxLength: 40 }), (advices) => {
        const settings = v.parse(
          v.array(v.record(v.string(), v.unknown())),
          python(runSettings, advices.map(djangoSnippet)),
        );
        for (const [index, advice] of advices.entries()) {
          const { allowOrigin } = advice;
          expect(settings[index]).toEqual({
            INSTALLED_APPS: ['own', 'corsheaders'],
            MIDDLEWARE: ['corsheaders.middleware.CorsMiddleware', 'own'],
            CORS_ALLOW_METHODS: advice.allowMethods,
            CORS_ALLOW_HEADERS: advice.allowHeaders,
            ...(advice.exposeHeaders.length > 0 ? { CORS_EXPOSE_HEADERS: advice.exposeHeaders } : {}),
            ...(advice.allowCredentials ? { CORS_ALLOW_CREDENTIALS: true } : {}),
            ...(advice.maxAge === null ? {} : { CORS_PREFLIGHT_MAX_AGE: advice.maxAge }),
            ...(typeof allowOrigin === 'object'
              ? { CORS_ALLOWED_ORIGINS: allowOrigin.list }
              : allowOrigin === 'echo' && !advice.allowCredentials
                ? { CORS_ALLOWED_ORIGIN_REGEXES: ['^.+$'] }
                : { CORS_ALLOW_ALL_ORIGINS: true }),
          });
        }
      }),
      { numRuns: 5 },
    );
  });
});
