// Longer than other files because it is a table: one row a query, and the plan or the refusal it is read as.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { lessonCookies } from './lesson-cookie';
import { headerValueFault } from './plan-header';
import { requestError } from './request-error';
import { parsePlan, planToQuery, type AnswerPlan, type ServerPlan } from './server-plan';

const origins = ['http://localhost:3001', 'http://127.0.0.1:3001'];
const parse = (query: string) => parsePlan(new URLSearchParams(query), origins);

describe('parsePlan', () => {
  it('takes time in proportion to the query', () => {
    const since = performance.now();
    parse(`actual.set=X-A:a${'+'.repeat(60_000)}b`);
    expect(performance.now() - since).toBeLessThan(100);
  });

  const plans: [query: string, plan: ServerPlan][] = [
    ['', {}],
    ['page=2&status=500&limit=20&Actual.status=1', {}],
    ['preflight.status=401', { preflight: { status: 401 } }],
    ['actual.status=599&actual.delay=10000', { actual: { status: 599, delayMs: 10_000 } }],
    ['meter.limit=0', { limit: 0 }],
    ['actual.body=', { actual: { body: '' } }],
    ['actual.body=a%0Ab', { actual: { body: 'a\nb' } }],
    ['actual.cookie=partitioned', { actual: { cookie: 'partitioned' } }],
    ['actual.cookie=delete', { actual: { cookie: 'delete' } }],
    ['actual.cors=with-origin', { actual: { cors: 'with-origin' } }],
    ['actual.remove=*', { actual: { remove: ['*'] } }],
    [
      'actual.set=X-A:1&actual.set=X-B: 2',
      {
        actual: {
          set: [
            ['X-A', '1'],
            ['X-B', '2'],
          ],
        },
      },
    ],
    ['actual.set=X-A:%20%09a%20b%09%20', { actual: { set: [['X-A', 'a b']] } }],
    ['actual.set=X-A:', { actual: { set: [['X-A', '']] } }],
    ['actual.set=X-A:a:b', { actual: { set: [['X-A', 'a:b']] } }],
    ['actual.set=X-A:%C3%BF', { actual: { set: [['X-A', 'ÿ']] } }],
    [
      'actual.add=X-A:1&actual.add=x-a:1',
      {
        actual: {
          add: [
            ['X-A', '1'],
            ['x-a', '1'],
          ],
        },
      },
    ],
    ['actual.set=Location:/next?a=b', { actual: { set: [['Location', '/next?a=b']] } }],
    ['actual.set=Location:next', { actual: { set: [['Location', 'next']] } }],
    [
      'actual.set=Location:http://127.0.0.1:3001/x',
      { actual: { set: [['Location', 'http://127.0.0.1:3001/x']] } },
    ],
    [
      'actual.set=Location:http://u:p@localhost:3001/',
      { actual: { set: [['Location', 'http://u:p@localhost:3001/']] } },
    ],
  ];
  it.each(plans)('%s', (query, plan) => {
    expect(parse(query)).toEqual({ ok: true, plan });
  });

  it.each([
    ['preflight.staus=200', 'preflight.staus', 'no such parameter'],
    ['actual.=1', 'actual.', 'no such parameter'],
    ['preflight.body=x', 'preflight.body', 'no such parameter'],
    ['meter.remaining=1', 'meter.remaining', 'no such parameter'],
    ['actual.toString=1', 'actual.toString', 'no such parameter'],
    ['actual.status=199', 'actual.status', '200 to 599'],
    ['actual.status=600', 'actual.status', '200 to 599'],
    ['actual.status=2e2', 'actual.status', '200 to 599'],
    ['actual.status=', 'actual.status', '200 to 599'],
    ['actual.status=-200', 'actual.status', '200 to 599'],
    ['actual.status=٢٠٠', 'actual.status', '200 to 599'],
    ['preflight.delay=10001', 'preflight.delay', '0 to 10000'],
    ['preflight.delay=1.5', 'preflight.delay', '0 to 10000'],
    ['meter.limit=-1', 'meter.limit', '0 to 1000000'],
    ['meter.limit=1&meter.limit=1', 'meter.limit', 'twice'],
    ['actual.status=200&actual.status=200', 'actual.status', 'twice'],
    ['actual.delay=1&actual.delay=2', 'actual.delay', 'twice'],
    ['actual.body=&actual.body=', 'actual.body', 'twice'],
    ['actual.set=X-A:1&actual.set=x-a:2', 'actual.set', 'x-a is set twice'],
    ['actual.set=X-A', 'actual.set', 'no colon'],
    ['actual.set=:x', 'actual.set', 'not a header name'],
    ['actual.set=X%20A:x', 'actual.set', 'not a header name'],
    ['actual.set=X-A%20:x', 'actual.set', 'not a header name'],
    ['actual.remove=', 'actual.remove', 'not a header name'],
    ['actual.remove=X-%C3%84', 'actual.remove', 'not a header name'],
    ['actual.set=X-A:a%0D%0AX-B:b', 'actual.set', 'U+000D'],
    ['actual.set=X-A:a%0Ab', 'actual.set', 'U+000A'],
    ['actual.add=X-A:a%00b', 'actual.add', 'U+0000'],
    ['actual.add=X-A:a%7Fb', 'actual.add', 'U+007F'],
    ['actual.add=X-A:%C4%80', 'actual.add', 'U+0100'],
    ['actual.add=X-A:%F0%9F%98%80', 'actual.add', 'U+1F600'],
    ['actual.set=Content-Length:0', 'actual.set', 'where the message ends'],
    ['actual.set=transfer-ENCODING:chunked', 'actual.set', 'where the message ends'],
    ['preflight.add=Connection:close', 'preflight.add', 'where the message ends'],
    ['actual.remove=Content-Length', 'actual.remove', 'where the message ends'],
    ['actual.set=Set-Cookie:a=b', 'actual.set', 'cookie'],
    ['actual.add=Set-Cookie:lesson-lax=1', 'actual.add', 'actual.cookie sets one'],
    ['actual.cookie=lax&actual.remove=Set-Cookie', 'actual.remove', 'cookie'],
    ['actual.cookie=lax&actual.cookie=lax', 'actual.cookie', 'twice'],
    ['actual.cookie=Lax', 'actual.cookie', "none of the lesson's cookies"],
    ['actual.cookie=', 'actual.cookie', "none of the lesson's cookies"],
    ['actual.cookie=toString', 'actual.cookie', "none of the lesson's cookies"],
    ['actual.cookie=lax;Domain=example.com', 'actual.cookie', "none of the lesson's cookies"],
    ['actual.cors=always', 'actual.cors', 'the only value'],
    ['actual.cors=with-origin&actual.cors=with-origin', 'actual.cors', 'twice'],
    ['preflight.cors=with-origin', 'preflight.cors', 'no such parameter'],
    ['preflight.cookie=lax', 'preflight.cookie', 'no such parameter'],
    ['actual.set=Clear-Site-Data:*', 'actual.set', 'later behaviour'],
    ['actual.set=Strict-Transport-Security:max-age=1', 'actual.set', 'later behaviour'],
    ['actual.set=Alt-Svc:clear', 'actual.set', 'later behaviour'],
    ['actual.set=Refresh:0', 'actual.set', 'acts on pages'],
    ['actual.set=Service-Worker-Allowed:/', 'actual.set', 'acts on pages'],
    ['actual.set=WWW-Authenticate:Basic', 'actual.set', 'password'],
    ['actual.remove=Content-Security-Policy', 'actual.remove', 'the server writes it itself'],
    ['actual.set=Date:x', 'actual.set', 'the server writes it itself'],
    ...[
      'X-Accel-Redirect',
      'X-Accel-Buffering',
      'X-Accel-Limit-Rate',
      'X-Accel-Expires',
      'X-Accel-Charset',
      'X-Sendfile',
      'X-Lighttpd-Send-File',
      'X-LiteSpeed-Location',
      'X-LiteSpeed-Cache-Control',
      'X-Reproxy-URL',
      'X-Envoy-Immediate-Health-Check-Fail',
      'X-Middleware-Next',
      'X-Middleware-Rewrite',
      'X-Nextjs-Data',
      'X-Action-Redirect',
      'Surrogate-Control',
      'CDN-Cache-Control',
      'Link',
      'Via',
      'Server',
      'Never-Heard-Of',
    ].flatMap((name): [string, string, string][] => [
      [`actual.set=${name}:/x`, 'actual.set', 'not on the list'],
      [`preflight.add=${name.toLowerCase()}:/x`, 'preflight.add', 'not on the list'],
      [`actual.remove=${name.toUpperCase()}`, 'actual.remove', 'not on the list'],
    ]),
    [
      `actual.status=200${'&actual.add=X-A:1&preflight.remove=Vary'.repeat(26)}`,
      'actual.add',
      'more than 50',
    ],
  ])('%s is an error in %s', (query, field, message) => {
    const parsed = parse(query);
    expect(parsed).toMatchObject({ ok: false, fault: { field } });
    expect(parsed.ok ? '' : requestError(parsed.fault).message).toContain(message);
  });

  it.each([
    'http://example.com/',
    'https://localhost:3001/',
    'http://localhost:3000/',
    'http://localhost:3001.example.com/',
    'http://localhost:3001@example.com/',
    '//example.com/',
    '\\\\example.com/',
    '/\\example.com/',
    '/%09/example.com',
    'http:example.com',
    'https:/example.com',
    'https:///example.com',
    'http://localhost:3001\\@example.com/',
    'http://localhost:3001/\\example.com',
    '\\x',
    '/a@example.com',
    '@example.com',
    'http://localhost:3001?@example.com',
    'http://a@b@localhost:3001/',
    'http://example.com%2f@localhost:3001/',
    'http://localhost:3001/\u00fc',
    'http://localhost:3001\u00a0/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://[/',
  ])('refuses a redirect to %s', (location) => {
    const query = `actual.set=Location:${location.includes('%') ? location : encodeURIComponent(location)}`;
    const parsed = parse(query);
    expect(parsed).toMatchObject({ ok: false, fault: { field: 'actual.set' } });
    expect(parsed.ok ? '' : requestError(parsed.fault).message).toMatch(/leads away from the demo API/);
  });

  it('never lets a Location through that a browser would take elsewhere', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      ':',
      '@',
      '.',
      '//',
      'http',
      'https:',
      'localhost:3001',
      'evil.test',
      '\t',
      '%2f',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), fc.constantFrom(...origins), (parts, base) => {
        const { ok } = parsePlan(
          new URLSearchParams([['actual.set', `Location:${parts.join('')}`]]),
          origins,
        );
        const location = parts.join('').replace(/^[ \t]+|[ \t]+$/g, '');
        const isOwn = URL.canParse(location, base) && origins.includes(new URL(location, base).origin);
        return !ok || isOwn;
      }),
      { numRuns: 5000 },
    );
  });

  it('never throws, and blames a parameter that is there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('actual.set', 'actual.add', 'preflight.status', 'actual.x', 'a'),
            fc.string(),
          ),
        ),
        (entries) => {
          const parsed = parsePlan(new URLSearchParams(entries), origins);
          return parsed.ok || entries.some(([name]) => name === requestError(parsed.fault).field);
        },
      ),
    );
  });
});

describe('planToQuery', () => {
  const token = fc.oneof(
    fc.constantFrom('Vary', 'cache-control', 'RETRY-AFTER', 'Access-Control-Max-Age', 'X-Request-Id'),
    fc.stringMatching(/^[Xx]-[0-9A-Za-z]{1,7}$/),
  );
  const value = fc
    .string({ unit: fc.integer({ min: 0x09, max: 0xff }).map((code) => String.fromCharCode(code)) })
    .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((text) => headerValueFault('', '', text, []) === null);
  const header = fc.tuple(token, value).filter(([name]) => name.toLowerCase() !== 'location');
  const uniqueHeaders = fc.uniqueArray(header, {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => name.toLowerCase(),
  });
  const answerPlan = fc.record(
    {
      status: fc.integer({ min: 200, max: 599 }),
      set: uniqueHeaders,
      add: fc.array(header, { minLength: 1, maxLength: 4 }),
      remove: fc.array(fc.oneof(token, fc.constant('*')), { minLength: 1, maxLength: 4 }),
      delayMs: fc.integer({ min: 0, max: 10_000 }),
    },
    { requiredKeys: [] },
  );
  const isNotEmpty = (plan: AnswerPlan) => Object.keys(plan).length > 0;
  const body = fc.string({ unit: 'binary' });
  const plan = fc.record(
    {
      preflight: answerPlan.filter(isNotEmpty),
      actual: fc.oneof(
        answerPlan.filter(isNotEmpty),
        fc.tuple(answerPlan, body).map(([side, text]) => ({ ...side, body: text })),
        fc
          .tuple(answerPlan, fc.constantFrom(...lessonCookies))
          .map(([side, cookie]) => ({ ...side, cookie })),
      ),
      limit: fc.integer({ min: 0, max: 1_000_000 }),
    },
    { requiredKeys: [] },
  );

  it('is read back to the same plan, also after a browser has parsed the URL', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const query = planToQuery(given);
        const url = new URL(`http://localhost:3001/x?${query}`);
        expect(url.search.slice(1)).toBe(query);
        expect(parsePlan(url.searchParams, origins)).toEqual({ ok: true, plan: given });
      }),
      { numRuns: 500 },
    );
  });

  it('is readable', () => {
    const set: Header[] = [
      ['Access-Control-Allow-Origin', 'https://a.example'],
      ['Vary', 'Origin, Accept'],
    ];
    expect(
      planToQuery({ preflight: { status: 204, remove: ['*'] }, actual: { set, body: 'a&b' }, limit: 0 }),
    ).toBe(
      'preflight.status=204&preflight.remove=*&actual.set=Access-Control-Allow-Origin:https://a.example&actual.set=Vary:Origin,%20Accept&actual.body=a%26b&meter.limit=0',
    );
    expect(planToQuery({})).toBe('');
  });
});
