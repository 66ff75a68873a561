import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advisedHeaders } from './advised-headers';
import { apacheSnippet } from './apache';
import { caddySnippet } from './caddy';
import { nginxSnippet } from './nginx';
import { quoteNginx } from './nginx-string';
import type { ServerAdvice } from './server-advice';
import { nastyText, serverAdvice } from './test-data/arbitraries';
import {
  apacheSyntax,
  caddySyntax,
  nginxSyntax,
  readConfiguration,
  statementsOf,
} from './test-data/read-configuration';

const isFixed = ({ allowOrigin }: ServerAdvice) =>
  allowOrigin === '*' || (typeof allowOrigin === 'object' && allowOrigin.list.length === 1);

/** The value for everybody, or what stands for the asking origin. */
function originOf(advice: ServerAdvice, asking: string): string {
  const { allowOrigin } = advice;
  if (allowOrigin === '*') return '*';
  return typeof allowOrigin === 'object' && allowOrigin.list.length === 1 ? allowOrigin.list[0] : asking;
}

describe('nginx', () => {
  const dollar = (text = '') => text.replaceAll('${dollar}', '$');

  test('every header reads back, always, and again where a preflight is answered', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const statements = readConfiguration(nginxSnippet(advice), nginxSyntax);
        const [location] = statementsOf(statements, 'location');
        const [preflight] = statementsOf(statements, 'if');
        const headersOf = (block: typeof statements | null | undefined) =>
          (block ?? [])
            .filter(({ words }) => words[0] === 'add_header')
            .map(({ words: [, name, value, always] }) => {
              expect(always).toBe('always');
              return [name, value === '$cors_origin' ? value : dollar(value)];
            });
        const { every, preflight: asked } = advisedHeaders(advice);
        const expected = [
          ['Access-Control-Allow-Origin', originOf(advice, '$cors_origin')],
          ...(isFixed(advice) ? [] : [['Vary', 'Origin']]),
          ...every,
        ];
        expect(headersOf(location?.block)).toEqual(expected);
        expect(headersOf(preflight?.block)).toEqual([...expected, ...asked]);
        expect(preflight?.block?.at(-1)?.words).toEqual(['return', '204']);
      }),
    );
  });

  test('the map lets in who is listed', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const maps = statementsOf(readConfiguration(nginxSnippet(advice), nginxSyntax), 'map');
        const origins = maps.find(({ words }) => words[2] === '$cors_origin')?.block ?? [];
        const { allowOrigin } = advice;
        const expected =
          isFixed(advice) || typeof allowOrigin !== 'object'
            ? allowOrigin === 'echo'
              ? [['default', '$http_origin']]
              : []
            : [['default', ''], ...allowOrigin.list.map((origin) => [origin, '$http_origin'])];
        expect(origins.map(({ words }) => words)).toEqual(expected);
      }),
    );
  });

  test('a dollar sign has its variable, and only then', () => {
    const advice = (name: string): ServerAdvice => ({
      allowOrigin: '*',
      allowCredentials: false,
      allowMethods: ['GET'],
      allowHeaders: [name],
      exposeHeaders: [],
      maxAge: null,
    });
    expect(statementsOf(readConfiguration(nginxSnippet(advice('X-$a')), nginxSyntax), 'geo')[0]).toEqual({
      words: ['geo', '$dollar'],
      block: [{ words: ['default', '$'], block: null }],
    });
    expect(nginxSnippet(advice('X-a'))).not.toContain('dollar');
  });

  test('any text survives as a parameter', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const [statement] = readConfiguration(`a ${quoteNginx(text)};`, nginxSyntax);
        return statement?.words.length === 2 && dollar(statement.words[1]) === text;
      }),
    );
  });
});

describe('Apache', () => {
  test('every header reads back, always, and those of a preflight on a condition', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const lines = statementsOf(readConfiguration(apacheSnippet(advice), apacheSyntax), 'Header');
        const set = lines
          .filter(({ words }) => words[2] === 'set')
          .map(({ words: [, always, , name, value, condition] }) => {
            expect(always).toBe('always');
            return [name, value?.replaceAll('%%', '%'), condition];
          });
        const { allowOrigin } = advice;
        const { every, preflight } = advisedHeaders(advice);
        const onlyPreflights = `expr=%{REQUEST_METHOD} == 'OPTIONS' && -n %{HTTP:Access-Control-Request-Method}`;
        const list = typeof allowOrigin === 'object' ? allowOrigin.list : [];
        const listed = list.map((origin) => `'${origin.replaceAll("'", "\\'")}'`).join(', ');
        expect(set).toEqual([
          isFixed(advice)
            ? ['Access-Control-Allow-Origin', originOf(advice, ''), undefined]
            : [
                'Access-Control-Allow-Origin',
                'expr=%{HTTP:Origin}',
                allowOrigin === 'echo' ? 'expr=-n %{HTTP:Origin}' : `expr=%{HTTP:Origin} in { ${listed} }`,
              ],
          ...every.map(([name, value]) => [name, value, undefined]),
          ...preflight.map(([name, value]) => [name, value, onlyPreflights]),
        ]);
        expect(lines.some(({ words }) => words.join(' ') === 'Header always merge Vary Origin')).toBe(
          !isFixed(advice),
        );
      }),
    );
  });
});

describe('Caddy', () => {
  const braces = (text = '') => text.replace(/\\([{}])/g, '$1');

  test('every header reads back, and a preflight is answered before anything else', () => {
    fc.assert(
      fc.property(serverAdvice, (advice) => {
        const [site] = readConfiguration(caddySnippet(advice), caddySyntax);
        const [route] = statementsOf(site?.block ?? [], 'route');
        const headers = statementsOf(route?.block ?? [], 'header').map(({ words }) =>
          words.slice(1).map(braces),
        );
        const { every, preflight } = advisedHeaders(advice);
        expect(headers).toEqual([
          ...(isFixed(advice)
            ? [['Access-Control-Allow-Origin', originOf(advice, '')]]
            : [
                ['+Vary', 'Origin'],
                ['@allowed', 'Access-Control-Allow-Origin', '{header.Origin}'],
              ]),
          ...every,
          ...preflight.map((header) => ['@preflight', ...header]),
        ]);
        const directives = (route?.block ?? []).map(({ words: [first] }) => first);
        expect(directives.slice(-2)).toEqual(['respond', 'reverse_proxy']);
        const [allowed] = statementsOf(site?.block ?? [], '@allowed');
        const { allowOrigin } = advice;
        expect(allowed?.block?.map(({ words }) => braces(words[2]))).toEqual(
          isFixed(advice) ? undefined : typeof allowOrigin === 'object' ? allowOrigin.list : ['*'],
        );
      }),
    );
  });
});
