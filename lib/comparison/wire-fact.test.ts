import { describe, expect, test } from 'vitest';
import type { RequestInput } from '../http/request-input';
import type { HeaderList } from '../http/header-list';
import type { Exchange } from '../record/record';
import { compare } from './compare';
import { exchange, observed, page, predicted, read, response } from './test-data/observed-run';
import { sentNames } from './wire-fact';

type Sent = Partial<Exchange['request']> & Pick<Partial<Exchange>, 'state'>;

const metadata: HeaderList = [
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'cors'],
  ['Sec-Fetch-Dest', 'empty'],
];
const always: HeaderList = [['Origin', page], ['Referer', `${page}/`], ...metadata];
const withoutReferer: HeaderList = [['Origin', page], ...metadata];

/** What differs where a request arrived like this. */
function differing(request: Partial<RequestInput>, { state = 'answered', ...sent }: Sent): string[] {
  const arrived = exchange(request.method === undefined ? {} : { method: request.method });
  const recorded = { ...arrived, state, request: { ...arrived.request, ...sent } };
  return compare(predicted(request), observed(response, read(recorded), [], request))
    .rows.filter(
      ({ what, standing }) =>
        standing === 'differs' && sentNames.some((name) => what.startsWith(`${name} of `)),
    )
    .map((row) => `${row.what}: ${row.predicted} / ${row.observed}`);
}

const post = (kind: 'string' | 'FormData'): Partial<RequestInput> => ({
  method: 'POST',
  body: { kind, text: 'a=1' },
});
const typed = (value: string): Sent => ({ headers: [...always, ['Content-Type', value]], bodyLength: 3 });

describe('of what was sent, agrees', () => {
  test.each<[what: string, request: Partial<RequestInput>, sent: Sent]>([
    ['the type of a text', post('string'), typed('text/plain;charset=UTF-8')],
    ['the type of a form, whatever its boundary', post('FormData'), typed('multipart/form-data; boundary=x')],
    [
      'the length of a form, which nobody foretells',
      post('FormData'),
      typed('multipart/form-data; boundary='),
    ],
    [
      'a type that ends in a space, which no server is told',
      { method: 'POST', body: { kind: 'Blob', text: 'a=1', type: 'text/plain ' } },
      typed('text/plain'),
    ],
    [
      'a type beyond ASCII, however it is written in bytes',
      { ...post('string'), headers: [['Content-Type', 'text/plain;a=\u00e9']] },
      typed('text/plain;a=\u00c3\u00a9'),
    ],
    [
      'a body that the client took back',
      post('string'),
      { ...typed('text/plain;charset=UTF-8'), bodyLength: 0, state: 'aborted' },
    ],
    [
      'the full address of the page, whichever it is',
      { referrerPolicy: 'unsafe-url' },
      {
        headers: [...withoutReferer, ['Referer', `${page}/frame?enforce=x`]],
      },
    ],
    ['no Referer', { referrerPolicy: 'no-referrer' }, { headers: withoutReferer }],
    [
      "the lesson's cookies, where any may go along",
      { credentials: 'include' },
      { headers: [...always, ['Cookie', 'lesson-lax=1']] },
    ],
    ['no other cookies', {}, { headers: [...always, ['Cookie', '(9 characters)']] }],
  ])('%s', (_, request, sent) => {
    expect(differing(request, sent)).toEqual([]);
  });
});

describe('of what was sent, differs', () => {
  test.each<[what: string, request: Partial<RequestInput>, sent: Sent, differing: readonly string[]]>([
    [
      'another type',
      post('string'),
      typed('text/plain'),
      ['Content-Type of POST: text/plain;charset=UTF-8 / text/plain'],
    ],
    [
      'no type',
      post('string'),
      { bodyLength: 3 },
      ['Content-Type of POST: text/plain;charset=UTF-8 / absent'],
    ],
    [
      'a type that nobody gave',
      {},
      { headers: [...always, ['Content-Type', 'x']] },
      ['Content-Type of GET: absent / x'],
    ],
    [
      'another length',
      post('string'),
      { ...typed('text/plain;charset=UTF-8'), bodyLength: 1 },
      ['body of POST: 3 bytes / 1 byte'],
    ],
    ['a body that nobody gave', {}, { bodyLength: 2 }, ['body of GET: absent / 2 bytes']],
    ['no Referer', {}, { headers: withoutReferer }, [`Referer of GET: ${page}/ / absent`]],
    [
      'a Referer against the policy',
      { referrerPolicy: 'no-referrer' },
      {},
      [`Referer of GET: absent / ${page}/`],
    ],
    [
      'the address of another page',
      { referrerPolicy: 'unsafe-url' },
      {
        headers: [...withoutReferer, ['Referer', 'https://else.example/']],
      },
      [`Referer of GET: ${page}/... / https://else.example/`],
    ],
    [
      'another site, mode and destination, and a user who navigates',
      {},
      {
        headers: [
          ['Origin', page],
          ['Referer', `${page}/`],
          ['Sec-Fetch-Site', 'same-site'],
          ['Sec-Fetch-Mode', 'navigate'],
          ['Sec-Fetch-Dest', 'document'],
          ['Sec-Fetch-User', '?1'],
        ],
      },
      [
        'Sec-Fetch-Site of GET: cross-site / same-site',
        'Sec-Fetch-Mode of GET: cors / navigate',
        'Sec-Fetch-Dest of GET: empty / document',
        'Sec-Fetch-User of GET: absent / ?1',
      ],
    ],
    [
      "one of the lesson's cookies without credentials",
      { credentials: 'omit' },
      { headers: [...always, ['Cookie', 'lesson-lax=1; (9 characters)']] },
      ['lesson cookies of GET: absent / lesson-lax'],
    ],
  ])('%s', (_, request, sent, expected) => {
    expect(differing(request, sent)).toEqual(expected);
  });
});
