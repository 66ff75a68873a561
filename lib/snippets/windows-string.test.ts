import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curl } from './curl';
import { escapeCmd, quoteWindows } from './windows-string';

/** How a program on Windows reads one quoted argument, rule by rule. */
function readArgument(text: string): string {
  if (!text.startsWith('"')) return text;
  let read = '';
  for (let index = 1; index < text.length - 1; index += 1) {
    const slashes = /^\\*/.exec(text.slice(index))?.[0].length ?? 0;
    const after = text[index + slashes];
    if (after === '"') {
      read += '\\'.repeat(Math.floor(slashes / 2));
      if (slashes % 2 === 1) read += '"';
      index += slashes - (slashes % 2 === 1 ? 0 : 1);
    } else {
      read += '\\'.repeat(slashes) + (slashes === 0 ? text[index] : '');
      index += Math.max(0, slashes - 1);
    }
  }
  return read;
}

/** How cmd hands a line on: a caret outside of its quotation marks goes, and nothing there may have a meaning. */
function throughCmd(line: string): string {
  let isQuoted = false;
  return line.replaceAll(/\^(.)|(["&|<>])/g, (all, escaped: string | undefined, sign: string | undefined) => {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign !== undefined && !isQuoted) throw new Error(`${sign} has a meaning to cmd in ${line}`);
    return isQuoted || escaped === undefined ? all : escaped;
  });
}

test('every argument is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '&', '{', ':') }), (text) => {
      expect(readArgument(quoteWindows(text))).toBe(text);
    }),
  );
});

test('cmd hands every line on as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '&', '|', '<') })),
      (words) => {
        const line = words.map(quoteWindows).join(' ');
        expect(throughCmd(escapeCmd(line))).toBe(line);
      },
    ),
  );
});

describe('a request with JSON', () => {
  const request = {
    url: 'https://api.example/v1?a=1&b=2',
    method: 'POST',
    headers: [['Content-Type', 'application/json']],
    body: '{"a":1}',
  } as const;

  test.each([
    [
      'cmd',
      String.raw`curl -i -X POST "https://api.example/v1?a=1&b=2" -H "Origin: https://app.example" -H "Content-Type: application/json" --data-raw "{\"a\":1}"`,
    ],
    [
      'powershell',
      String.raw`curl.exe --% -i -X POST "https://api.example/v1?a=1&b=2" -H "Origin: https://app.example" -H "Content-Type: application/json" --data-raw "{\"a\":1}"`,
    ],
  ] as const)('for %s', (shell, line) => {
    expect(curl(request, 'https://app.example', shell)).toBe(line);
  });

  test('is not written with a line break or beyond ASCII', () => {
    expect(curl({ ...request, body: 'a\nb' }, 'null', 'cmd')).toBeNull();
    expect(curl({ ...request, body: 'ü' }, 'null', 'powershell')).toBeNull();
    expect(curl({ ...request, body: 'a %PATH% b' }, 'null', 'cmd')).toBeNull();
    expect(curl({ ...request, body: 'a %PATH% b' }, 'null', 'powershell')).toBeNull();
    expect(curl({ ...request, url: 'https://api.example/%C3%A4%20b' }, 'null', 'cmd')).not.toBeNull();
    expect(curl({ ...request, body: '50% of 100%' }, 'null', 'cmd')).not.toBeNull();
    expect(curl({ ...request, body: 'a"b|c' }, 'null', 'powershell')).toBeNull();
    expect(curl({ ...request, body: 'a|b&c' }, 'null', 'powershell')).not.toBeNull();
  });
});
