import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../diagnosis/answers';
import { readEvidence } from '../read-evidence';
import { examine, type Finding } from './examine';

const chromeSays = (reason: string) =>
  `app.js:42 Access to fetch at 'https://api.example/v1/orders' from origin 'https://shop.example' has been blocked by CORS policy: ${reason}`;

const first = (text: string, answers: readonly Answer[] = []): Finding | undefined =>
  examine(readEvidence(text), answers).findings[0];

describe('a console line alone comes to a case that the engine ends with the same block, and to a fix', () => {
  test.each([
    [
      'header-not-allowed',
      'Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.',
      "Set Access-Control-Allow-Headers: authorization on the preflight's response.",
    ],
    [
      'method-not-allowed',
      'Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
      "Set Access-Control-Allow-Methods: PUT on the preflight's response.",
    ],
    [
      'preflight-status',
      "Response to preflight request doesn't pass access control check: It does not have HTTP ok status.",
      'Respond to the preflight with status 204.',
    ],
    [
      'access-control-allow-origin-mismatch',
      "The 'Access-Control-Allow-Origin' header has a value 'https://other.example' that is not equal to the supplied origin.",
      'Set Access-Control-Allow-Origin: https://shop.example on the response.',
    ],
    [
      'access-control-allow-origin-wildcard-with-credentials',
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
      'Set Access-Control-Allow-Origin: https://shop.example on the response.',
    ],
  ])('%s', (kind, reason, fix) => {
    const finding = first(chromeSays(reason));
    expect(finding?.causes[0].kind).toBe(kind);
    expect(finding?.fixes[0]?.sentence).toBe(fix);
  });

  test('what the line does not tell of the server is not made up', () => {
    const [response] =
      first(chromeSays("No 'Access-Control-Allow-Origin' header is present on the requested resource."))?.data
        ?.responses ?? [];
    expect(response).toMatchObject({ status: null, headers: [] });
  });

  test('what stands in for a fact that is not told is named', () => {
    const reason =
      "Response to preflight request doesn't pass access control check: It does not have HTTP ok status.";
    expect(first(chromeSays(reason))?.data?.assumed).toEqual(['preflight-response', 'method']);
    expect(first(chromeSays(reason))?.causes[0].sentence).toBe("The preflight's status is not ok.");
  });
});

const wildcard = `curl -i https://api.example/v1 -H 'Origin: https://shop.example'
HTTP/2 200
access-control-allow-origin: *`;

describe('the answer to the question decides', () => {
  test.each<readonly [what: string, text: string, fact: Answer['fact'], value: string, kind: string]>([
    ['a word', wildcard, 'credentials', 'include', 'access-control-allow-origin-wildcard-with-credentials'],
    ['the other word', wildcard, 'credentials', 'same-origin', 'nothing-blocked'],
    [
      'a response',
      "fetch('https://api.example/v1', { headers: { 'x-a': 'b' }, credentials: 'omit' })",
      'preflight-response',
      'HTTP/2 204\naccess-control-allow-origin: *',
      'header-not-allowed',
    ],
    [
      'a console line',
      'TypeError: Failed to fetch',
      'console-line',
      chromeSays('Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.'),
      'method-not-allowed',
    ],
  ])('%s', (_, text, fact, value, kind) => {
    expect(first(text)?.question?.fact).toBe(fact);
    const answered = first(text, [{ case: 0, fact, value }]);
    expect([answered?.causes[0].kind, answered?.question]).toEqual([kind, null]);
  });

  test('one that cannot be understood is said so, and changes nothing', () => {
    const { findings, problems } = examine(readEvidence('TypeError: Failed to fetch'), [
      { case: 0, fact: 'console-line', value: 'it is broken' },
    ]);
    expect(problems).toEqual(["No line of a browser's console is in that answer."]);
    expect(findings[0]?.causes[0].kind).toBe('not-told');
  });

  test('secrets in it are masked', () => {
    const { redactions, findings } = examine(readEvidence('TypeError: Failed to fetch'), [
      { case: 0, fact: 'response', value: 'HTTP/2 200\nset-cookie: session=8f3c51aa90; Path=/' },
    ]);
    expect(redactions).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('8f3c51aa90');
  });
});

describe('what is shown', () => {
  const text = `${chromeSays('Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.')}

HTTP/2 204
access-control-allow-origin: https://shop.example
access-control-allow-headers: content-type`;

  test('quotes the evidence with what decides marked', () => {
    const { excerpts = [] } = first(text) ?? {};
    expect(excerpts.map(({ title, place }) => [title, place])).toEqual([
      ['Console', 'line 1'],
      ['Raw headers, with its response', 'line 3'],
    ]);
    const marked = excerpts.flatMap(({ segments }) => segments.filter(({ look }) => look === 'decisive'));
    expect(marked.map((segment) => segment.text)).toEqual(['authorization', 'content-type']);
  });

  test('of a HAR, the entry: its request and what of its response has to do with CORS', () => {
    const content = readFileSync(new URL('../har/test-data/chromium.har', import.meta.url));
    const { findings } = examine(readEvidence({ name: 'chromium.har', content }));
    const mismatch = findings.find(({ causes }) => causes[0].kind === 'access-control-allow-origin-mismatch');
    const [excerpt] = mismatch?.excerpts ?? [];
    expect(
      excerpt?.segments
        .map((segment) => segment.text)
        .join('')
        .split('\n'),
    ).toEqual([
      'GET http://127.0.0.1:4612/access-control-allow-origin-mismatch',
      'Origin: http://localhost:4611',
      'status 200',
      'Access-Control-Allow-Origin: https://other.example',
      'net::ERR_FAILED',
    ]);
  });

  test("a line that leaves open which preflight it was asks for the preflight's response", () => {
    const line = chromeSays(
      'Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.',
    );
    expect(first(line)?.question?.fact).toBe('preflight-response');
    const answered = first(line, [
      {
        case: 0,
        fact: 'preflight-response',
        value: 'HTTP/2 204\naccess-control-allow-origin: *\naccess-control-allow-headers: content-type',
      },
    ]);
    expect([answered?.causes[0].sentence, answered?.certainty, answered?.question]).toEqual([
      'Access-Control-Allow-Headers does not list authorization, only content-type.',
      'certain',
      null,
    ]);
  });

  test('is plain data, as a worker sends it', () => {
    const examination = examine(readEvidence(text, wildcard));
    expect(structuredClone(examination)).toEqual(examination);
  });

  test('words in which nothing is known are said to be left out', () => {
    expect(examine(readEvidence(`hello there\n\n${wildcard}`)).notes).toContainEqual({
      kind: 'ignored',
      sentence: '"hello there": not recognised.',
    });
  });
});
