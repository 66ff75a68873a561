import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteGo } from './go-string';
import { goSnippet } from './go';
import { quoteJava } from './java-string';
import { railsSnippet } from './rails';
import { quoteRuby } from './ruby-string';
import type { ServerAdvice } from './server-advice';
import { springSnippet } from './spring';
import { nastyText, serverAdvice } from './test-data/arbitraries';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings in double quotes, in order, by the escapes that Java and Go share. */
function doubleQuoted(code: string): string[] {
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, inner = '']) =>
    inner.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex: string | undefined, character: string) =>
      hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}

/** The strings in single quotes, in order, by Ruby's two escapes. */
function singleQuoted(code: string): string[] {
  return [...code.matchAll(/'((?:[^'\\]|\\[\s\S])*)'/g)].map(([, inner = '']) =>
    inner.replace(/\\(['\\])/g, '$1'),
  );
}

function originsOf({ allowOrigin }: ServerAdvice): readonly string[] {
  return typeof allowOrigin === 'object' ? allowOrigin.list : allowOrigin === '*' ? ['*'] : [];
}

describe('Spring', () => {
  test('every string reads back', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const code = springSnippet(advice);
        expect(doubleQuoted(code)).toEqual([
          ...(advice.allowOrigin === 'echo' ? ['*'] : originsOf(advice)),
          ...advice.allowMethods,
          ...advice.allowHeaders,
          ...advice.exposeHeaders,
          '/**',
        ]);
        expect(code.includes('setAllowCredentials(true)')).toBe(advice.allowCredentials);
        expect(code.includes('setAllowedOriginPatterns')).toBe(advice.allowOrigin === 'echo');
        expect(code.includes(`setMaxAge(${advice.maxAge}L)`)).toBe(advice.maxAge !== null);
      }),
    );
  });

  test('any text survives as a literal', () => {
    fc.assert(fc.property(nastyText, (text) => doubleQuoted(quoteJava(text))[0] === text));
  });
});

describe('Go', () => {
  test('every string reads back', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const code = goSnippet(advice);
        expect(doubleQuoted(code)).toEqual([
          'log',
          'net/http',
          'github.com/rs/cors',
          ...originsOf(advice),
          ...(advice.allowMethods.includes('*')
            ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
            : advice.allowMethods),
          ...advice.allowHeaders,
          ...advice.exposeHeaders,
          ':8080',
        ]);
        expect(code.includes('AllowCredentials: true')).toBe(advice.allowCredentials);
        expect(code.includes('AllowOriginFunc')).toBe(advice.allowOrigin === 'echo');
      }),
    );
  });

  test('a preflight that is never cached is -1: 0 would leave the header out', () => {
    const advice = { allowHeaders: [], allowMethods: ['GET'], exposeHeaders: [], maxAge: 0 } as const;
    expect(goSnippet({ ...advice, allowCredentials: false, allowOrigin: '*' })).toContain('MaxAge: -1');
  });

  test('any text survives as a literal, as UTF-8', () => {
    fc.assert(
      fc.property(nastyText, (text) =>
        Buffer.from(doubleQuoted(quoteGo(text))[0] ?? '').equals(Buffer.from(text)),
      ),
    );
  });
});

describe('Rails', () => {
  test('every string reads back', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const code = railsSnippet(advice).split('Rack::Cors do')[1] ?? '';
        const methods = advice.allowMethods.map((method) => method.toLowerCase());
        expect(singleQuoted(code)).toEqual([
          ...originsOf(advice),
          '*',
          ...(advice.allowHeaders.includes('*') ? [] : advice.allowHeaders),
          ...(advice.allowMethods.includes('*') ? [] : methods.filter((method) => !/^[a-z]+$/.test(method))),
          ...advice.exposeHeaders,
        ]);
        expect(code.includes('credentials: true')).toBe(advice.allowCredentials);
        expect(code.includes('origins /.+/')).toBe(advice.allowOrigin === 'echo');
      }),
    );
  });

  test('an origin that is no URL is matched whole', () => {
    const advice = { allowHeaders: [], allowMethods: ['PUT'], exposeHeaders: [], maxAge: null } as const;
    const code = railsSnippet({ ...advice, allowCredentials: false, allowOrigin: { list: ['null'] } });
    expect(code).toContain("origins /\\A#{Regexp.escape('null')}\\z/\n");
    expect(code).toContain('methods: [:put]');
  });

  test('any text survives as a literal', () => {
    fc.assert(fc.property(nastyText, (text) => singleQuoted(quoteRuby(text))[0] === text));
  });
});
