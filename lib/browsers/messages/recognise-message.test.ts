import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chromiumMessages } from './chromium-messages';
import { firefoxMessages } from './firefox-messages';
import { parseTemplate, renderMessage, type MessageTemplate, type TemplateToken } from './message-template';
import { recogniseMessage } from './recognise-message';
import consoleLines from './test-data/console-lines.json';
import { webkitMessages } from './webkit-messages';

const samples: Readonly<Record<string, string>> = {
  addressSpace: 'local',
  api: 'Fetch API',
  codePoint: '8364',
  directive: "connect-src 'self' https://a.example",
  directiveName: 'connect-src',
  effectiveDirective: 'connect-src',
  expression: "'sef'",
  fallbackFor: 'connect-src',
  firstUrl: 'https://first.example/a?b=c',
  header: 'x-foobar',
  host: 'a.example',
  interface: 'Window',
  keyword: 'self',
  loader: 'XMLHttpRequest',
  location: 'https://u:p@a.example/',
  member: 'mode',
  method: 'PATCH',
  mimeType: 'text/html',
  mode: 'cors',
  olderApi: 'XMLHttpRequest',
  olderOrigin: 'https://page.example',
  operation: 'fetch',
  option: "'none'",
  origin: 'https://page.example',
  pageUrl: 'https://page.example/page',
  path: '/a?b',
  policy: "connect-src 'self'",
  port: '6000',
  position: '0',
  reason: 'something new',
  redirectUrl: 'https://other.example/',
  resourceKind: 'fetch',
  schemeList: 'chrome, data, http, https',
  scheme: 'foo',
  site: 'https://page.example',
  starScheme: 'data',
  status: '403',
  targetAddressSpace: 'public',
  token: 'x a',
  type: 'RequestMode',
  url: 'https://api.example/v1/things?q=1',
  value: 'https://a.example, *',
};

function namesIn(tokens: readonly TemplateToken[], left: ReadonlySet<string>): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'text' || left.has(token.name)) return [];
    return token.kind === 'value' ? [token.name] : [token.name, ...namesIn(token.tokens, left)];
  });
}

function requiredNamesIn(tokens: readonly TemplateToken[]): readonly string[] {
  return tokens.flatMap((token) => (token.kind === 'value' ? [token.name] : []));
}

const sampleOf = (name: string): readonly [string, string] => [name, samples[name] ?? 'true'];

const catalogue: readonly (readonly [engine: string, message: MessageTemplate])[] = [
  ...chromiumMessages.map((message) => ['chromium', message] as const),
  ...firefoxMessages.map((message) => ['firefox', message] as const),
  ...webkitMessages.map((message) => ['webkit', message] as const),
];
const alternatives: readonly ReadonlySet<string>[] = [
  new Set(['isIssue', 'olderApi']),
  new Set(['isIssue', 'isOlder']),
  new Set(['origin', 'olderApi']),
];
const rendered = catalogue.flatMap(([engine, message], index) => {
  const tokens = parseTemplate(message.template);
  const names = [requiredNamesIn(tokens), ...alternatives.map((left) => [...new Set(namesIn(tokens, left))])];
  const distinct = [...new Map(names.map((list) => [list.join(' '), list])).values()];
  return distinct
    .filter((list) => requiredNamesIn(tokens).every((name) => list.includes(name)))
    .map((list, variant) => ({
      engine,
      message,
      values: Object.fromEntries(list.map(sampleOf)),
      name: `${engine} ${message.code} ${index}.${variant}`,
    }));
});

describe('every template', () => {
  it.each(rendered)('$name is recognised again, with its values', ({ engine, message, values }) => {
    const text = renderMessage(message, values);
    expect(text).not.toMatch(/\{\w+\}/);
    const recognised = recogniseMessage(text);
    expect([recognised?.engine, ...(recognised?.sameTextIn ?? [])]).toContain(engine);
    expect(recognised?.isTruncated).toBe(false);
    if (recognised?.engine !== engine) return;
    expect(recognised.code).toBe(message.code);
    expect(recognised.values).toEqual(values);
  });
});

const measured = Object.entries(consoleLines.lines).flatMap(([engine, codes]) =>
  Object.entries(codes).flatMap(([code, lines]: [string, readonly string[]]) =>
    lines.map((line) => ({ engine, code, line, name: `${engine} ${line}` })),
  ),
);

describe('every line that the engines were seen to print', () => {
  it.each(measured)('$name', ({ engine, code, line }) => {
    const recognised = recogniseMessage(line);
    expect([recognised?.engine, ...(recognised?.sameTextIn ?? [])]).toContain(engine);
    expect(recognised?.isTruncated).toBe(false);
    if (recognised?.engine === engine) expect(recognised.code).toBe(code);
  });
});

const line =
  "Access to fetch at 'https://api.example/x' (redirected from 'https://first.example/') from origin 'https://page.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'https://other.example' that is not equal to the supplied origin.";
const valuesOfLine = {
  resourceKind: 'fetch',
  url: 'https://api.example/x',
  firstUrl: 'https://first.example/',
  origin: 'https://page.example',
  value: 'https://other.example',
};

describe('pasted lines', () => {
  it.each([
    ['as it is', line],
    ['file and line before', `foo.js:12 ${line}`],
    ['page and line before', `index.html:1 ${line}`],
    ['(index) before', `(index):1 ${line}`],
    ['level before', `[Error] ${line}`],
    ['time and sign before', `12:34:56.789 ❌ ${line}`],
    ['the stack behind', `${line}\n    at load (foo.js:12:3)\n    at main (foo.js:1:1)`],
    ['the next line behind', `${line}\nfoo.js:12 GET https://api.example/x net::ERR_FAILED`],
    ['curly quotation marks', line.replaceAll(/'(\S)/g, '‘$1').replaceAll("'", '’')],
    ['backquotes', line.replaceAll("'", '`')],
    [
      'quoted in an issue',
      `> ${line.replaceAll(' from origin', '\n> from origin').replaceAll('\n> ', '\n')}`,
    ],
    ['wrapped', line.replaceAll(' has been', '\n   has been').replaceAll(' header has', '\nheader has')],
    ['double spaces', line.replaceAll(' ', '  ')],
  ])('%s', (_, pasted) => {
    const recognised = recogniseMessage(pasted);
    expect(recognised).toMatchObject({
      engine: 'chromium',
      code: 'kPreflightAllowOriginMismatch',
      isTruncated: false,
    });
    expect(recognised?.values).toMatchObject(valuesOfLine);
  });

  it('says what a cut-off line is, as far as it can be told', () => {
    expect(recogniseMessage(line.slice(0, 300))).toMatchObject({
      code: 'kPreflightAllowOriginMismatch',
      isTruncated: true,
      couldAlsoBe: [],
    });
    const undecided = recogniseMessage(`${line.slice(0, 240)}…`);
    expect(undecided).toMatchObject({
      engine: 'chromium',
      isTruncated: true,
      values: { origin: 'https://page.example' },
    });
    expect(
      [undecided?.code, ...(undecided?.couldAlsoBe ?? [])].toSorted((a, b) =>
        String(a).localeCompare(String(b)),
      ),
    ).toEqual([
      'kPreflightAllowOriginMismatch',
      'kPreflightInvalidAllowOriginValue',
      'kPreflightMultipleAllowOriginValues',
    ]);
    expect(
      recogniseMessage('Cross-Origin Request Blocked: The Same Origin Policy disallows reading the rem'),
    ).toMatchObject({ engine: 'firefox', isTruncated: true });
  });

  it('keeps the reason of a wording that it does not know', () => {
    const unknown =
      "Access to fetch at 'https://a.example/' from origin 'null' has been blocked by CORS policy: New text.";
    expect(recogniseMessage(unknown)).toMatchObject({
      code: 'cors-policy',
      values: { origin: 'null', reason: 'New text.' },
    });
  });

  it.each([
    '',
    ' ',
    'hello',
    'Uncaught ReferenceError: x is not defined',
    'GET / 200',
    'Failed to load',
    '…',
    '...',
  ])('is nothing: "%s"', (text) => {
    expect(recogniseMessage(text)).toBeNull();
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...line.split(' '),
        '\n',
        'Cross-Origin Request Blocked: ',
        '(Reason: ',
        "' from origin '",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void recogniseMessage(pieces.join(' '))),
      { numRuns: 200 },
    );
  });

  it('stays quick on text made to be slow', () => {
    const start = process.cpuUsage();
    for (const part of [
      "Access to fetch at '",
      "' from origin '",
      '[Report Only] ',
      'cannot load ',
      'a '.repeat(9),
    ]) {
      recogniseMessage(part.repeat(400));
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
