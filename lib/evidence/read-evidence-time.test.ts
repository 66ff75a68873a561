import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnosis/diagnose';
import { readEvidence } from './read-evidence';

/** Texts that grow by a factor, and what to repeat in them. */
const hostile: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror=alert(1)>\n'],
  ['calls that never close', 'fetch("a" + (\n'],
  ['templates that never close', 'fetch(`\n'],
  ['commands that never close', "curl 'x\n"],
  ['JSON that never closes', '{"a":[\n'],
  ['braces', '{'],
  ['quotes', '"'],
  ['spaces', ' '],
  ['one word', 'a'],
  ['header names', 'x-a-b-c: '],
  ['header lines', 'x-a: b\n'],
  ['keys', '"authorization" : "abc", '],
  ['query parameters', '?token=a&b=c'],
  ['a configuration', 'location / { add_header A b;\n'],
  ['XML that never closes', '<CORSConfiguration>\n'],
  ['backslashes', '\\'],
  ['carets', 'curl ^"a^" ^\n'],
  ['policies', "default-src 'self'; connect-src *\n"],
  ['cors options', 'cors({ origin: [\n'],
  ['meta elements', '<meta http-equiv="content-security-policy" \n'],
  ['headings', 'Request Headers\n'],
  ['pseudo fields', ':method\nGET\n'],
  ['sessions', '$session = x\n'],
  ['a log', '2026-11-29 08:00:00 INFO com.example.App - GET /v1/orders 200 12ms\n'],
];

const millisecondsPer100kB = 100;

/** Milliseconds that the processor works on it, whatever else the machine does. */
const processorTime = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const time = (text: string): number => processorTime(() => readEvidence(text));

describe('100 kB take less than 100 ms, and a megabyte less than ten times that', () => {
  test.each(hostile)('%s', (_, part) => {
    const repeated = (length: number) => part.repeat(Math.ceil(length / part.length));
    time(repeated(10_000));
    expect(Math.min(...[0, 1, 2].map(() => time(repeated(100_000))))).toBeLessThan(millisecondsPer100kB);
    expect(time(repeated(1_000_000))).toBeLessThan(10 * millisecondsPer100kB);
  });
});

/** A HAR of entries that have nothing to do with it, as most are, with bodies; one in ten failed. */
function largeHar(bytes: number): string {
  const entry = {
    _resourceType: 'script',
    startedDateTime: '2026-11-29T07:51:50.768Z',
    request: {
      method: 'GET',
      url: 'https://cdn.example/app.js?v=1',
      headers: Array.from({ length: 15 }, (_, index) => ({
        name: `x-header-${index}`,
        value: 'some value of it',
      })),
    },
    response: {
      status: 200,
      headers: Array.from({ length: 15 }, (_, index) => ({
        name: `x-answer-${index}`,
        value: 'another value',
      })),
      content: { size: 10_000, text: 'const a = "b";\\n'.repeat(400) },
    },
  };
  const one = JSON.stringify(entry);
  const count = Math.ceil(bytes / one.length);
  const failed = JSON.stringify({
    ...entry,
    _resourceType: 'fetch',
    response: { status: 200, headers: [], _error: 'net::ERR_FAILED' },
  });
  const entries = Array.from({ length: count }, (_, index) => (index % 10 === 0 ? failed : one));
  return `{"log":{"creator":{"name":"WebInspector"},"entries":[${entries.join(',')}]}}`;
}

test('a HAR of 50 MB is read and diagnosed in less than five times what JSON.parse takes', () => {
  const text = largeHar(50_000_000);
  const parse = () => processorTime(() => JSON.parse(text));
  const parsing = Math.min(parse(), parse());
  const diagnosing = () => processorTime(() => diagnose(readEvidence(text)));
  const reading = Math.min(diagnosing(), diagnosing());
  expect(reading).toBeLessThan(5 * parsing);
}, 60_000);
