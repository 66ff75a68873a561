import { describe, expect, it } from 'vitest';
import consoleLines from '../../browsers/messages/test-data/console-lines.json';
import { parseTemplate, renderMessage, type TemplateToken } from '../../browsers/messages/message-template';
import { readConsoleText, type ConsoleLine } from './read-console-text';
import { allWordings } from './wordings/all-wordings';

const samples: Readonly<Record<string, string>> = {
  address: '127.0.0.1:3001',
  addressSpace: 'local',
  api: 'Fetch API',
  codePoint: '8364',
  cookie: 'session',
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
  netError: 'ADDRESS_UNREACHABLE',
  olderApi: 'XMLHttpRequest',
  olderOrigin: 'https://page.example',
  operation: 'fetch',
  option: "'none'",
  origin: 'https://page.example',
  osError: '0x80070005',
  pageUrl: 'https://page.example/page',
  path: '/a?b',
  policy: "connect-src 'self'",
  port: '6000',
  position: '0',
  reason: 'something new',
  redirectUrl: 'https://other.example/',
  referrerPolicy: 'no-referrer',
  resourceKind: 'fetch',
  schemeList: 'chrome, data, http, https',
  scheme: 'foo',
  site: 'https://page.example',
  star: '*',
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

/** Optional parts of which a message has one or another, never all. */
const alternatives: readonly ReadonlySet<string>[] = [
  new Set(['isIssue', 'olderApi', 'isOlder', 'isShort', 'isAncestor', 'isOrigin', 'isReason', 'isPlural']),
  new Set(['isIssue', 'isOlder', 'origin', 'isTagged', 'method', 'isIt', 'isCredentials', 'isMotive']),
  new Set(['origin', 'olderApi', 'isTagged', 'isShort', 'isIt', 'isCredentials', 'isMotive']),
];
const rendered = allWordings.flatMap((wording, index) => {
  const tokens = parseTemplate(wording.template);
  const names = [requiredNamesIn(tokens), ...alternatives.map((left) => [...new Set(namesIn(tokens, left))])];
  const distinct = [...new Map(names.map((list) => [list.join(' '), list])).values()];
  return distinct
    .filter((list) => requiredNamesIn(tokens).every((name) => list.includes(name)))
    .map((list, variant) => ({
      wording,
      values: Object.fromEntries(list.map(sampleOf)),
      name: `${wording.speaker} ${wording.code} ${index}.${variant}`,
    }));
});

function onlyLine(text: string): ConsoleLine {
  const lines = readConsoleText(text);
  expect(lines.map((each) => each.text)).toHaveLength(1);
  const [line] = lines;
  if (line === undefined) throw new Error(text);
  return line;
}

describe('every wording', () => {
  it.each(rendered)('$name is recognised again, with its values', ({ wording, values }) => {
    const text = renderMessage(wording, values);
    expect(text).not.toMatch(/\{\w+\}/);
    const [line] = readConsoleText(text);
    expect([line?.speaker, ...(line?.sameTextOf ?? [])]).toContain(wording.speaker);
    expect(line?.isTruncated).toBe(false);
    expect(line?.meaning.is).not.toBe(undefined);
    if (line?.speaker !== wording.speaker) return;
    expect(line.code).toBe(wording.code);
    expect(line.values).toMatchObject(values);
  });
});

const measured = Object.entries(consoleLines.lines).flatMap(([engine, codes]) =>
  Object.entries(codes).flatMap(([code, lines]: [string, readonly string[]]) =>
    lines.map((line) => ({ engine, code, line, name: `${engine} ${line}` })),
  ),
);

describe('every line that the engines were seen to print', () => {
  it.each(measured)('$name', ({ engine, code, line }) => {
    const recognised = onlyLine(line);
    expect([recognised.speaker, ...recognised.sameTextOf]).toContain(engine);
    expect(recognised.isTruncated).toBe(false);
    if (recognised.speaker === engine) expect(recognised.code).toBe(code);
  });
});
