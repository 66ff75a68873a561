import { expect, test } from 'vitest';
import { examine } from './examination/examine';
import { readEvidence } from './read-evidence';

const line =
  "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

/** Near-matches, quotes, markup and bombs; each once took time that grew with the square of the text. */
const parts: readonly (readonly [string, string])[] = [
  ['blocks of a Caddyfile that never close', 'a {\nheader b c\n'],
  ['directives of Apache', '<Directory />\n'],
  ['backslashes', '\\'],
  ['Set-Cookie in one line', 'set-cookie: a=b; '],
  ['Authorization in one line', 'Authorization: Basic '],
  ['names and values in lines of their own', 'Origin\nhttps://a.example\n'],
  ['calls', "fetch('https://a.example/');\n"],
  ['commands', 'curl https://a.example/\n'],
  ['a line that tells nothing', 'TypeError: Failed to fetch\n'],
  ['the end of a line of WebKit', 'due to access control checks. '],
  ['the middle of a line of Chromium', 'has been blocked by CORS policy: '],
  ['the beginning of a line of Firefox', 'Cross-Origin Request Blocked: The Same Origin Policy '],
  ['a line', `${line}\n`],
  ['lines that are glued', line],
  ['markup in one line', '<div class="a"><b>x</b></div>'],
  ['quotes of every kind', '\'"\u201d\u2019`'],
];

/** Milliseconds that the processor works on it, whatever else the machine does; the least of three times. */
function processorTime(text: string): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    examine(readEvidence(text));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const repeated = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

test.each(parts)(
  '%s: eight times the text take no more than eight times as long, with slack',
  (_, part) => {
    processorTime(repeated(part, 5_000));
    const short = processorTime(repeated(part, 25_000));
    const long = processorTime(repeated(part, 200_000));
    // Squared, it would be 64 times; what takes less than this is measured too coarsely.
    expect(long).toBeLessThan(Math.max(24 * short, 200));
  },
  60_000,
);

test('requests and lines that may be about each other are compared in time', () => {
  const mixed = (count: number) =>
    [
      ...Array.from({ length: count }, (_, index) => `curl https://a.example/${index}\n`),
      ...Array.from({ length: 4 * count }, (_, index) => `GET https://a.example/${index} net::ERR_FAILED\n`),
    ].join('');
  processorTime(mixed(10));
  const short = processorTime(mixed(60));
  const long = processorTime(mixed(480));
  expect(long).toBeLessThan(Math.max(24 * short, 400));
}, 60_000);

test('of a hundred policies the first few are asked, and that is said', () => {
  const policies = Array.from(
    { length: 100 },
    (_, index) => `Content-Security-Policy: default-src a${index}.example\n\n`,
  );
  const { notes } = examine(readEvidence(`curl https://api.example/\n${policies.join('')}`));
  expect(notes).toContainEqual({ kind: 'ignored', sentence: 'All policies after the first 8.' });
});
