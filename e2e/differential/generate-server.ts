import type { AnswerPlan, ServerPlan } from '../../lib/record/server-plan';
import type { Header } from '../../lib/http/header-list';
import type { Host, Redirect } from '../../lib/scenarios/scenario-data';
import type { Random } from './random';

/** What the server answers: mostly what it should, often what servers get wrong. */
export function generateServer(random: Random, requestHeaders: readonly Header[]): ServerPlan {
  const preflight = random.isChance(55) ? {} : generatePreflight(random, requestHeaders);
  const actual = random.isChance(45) ? {} : generateActual(random);
  return {
    ...(Object.keys(preflight).length === 0 ? {} : { preflight }),
    ...(Object.keys(actual).length === 0 ? {} : { actual }),
    ...(random.isChance(1) ? { limit: 0 } : {}),
  };
}

/** One to three redirects, each with answers of its own. */
export function generateRedirects(random: Random): Redirect[] {
  const length = random.weighted(
    [
      [6, 1],
      [3, 2],
      [1, 3],
    ],
    1,
  );
  return random.list(length, () => {
    const server = random.isChance(70) ? {} : generateServer(random, []);
    return {
      status: random.pick([301, 302, 303, 307, 308] as const),
      ...(random.isChance(60) ? { host: random.pick<Host>(['same-site', 'cross-site', 'cross-site']) } : {}),
      ...(random.isChance(20) ? { path: '/v2/next' } : {}),
      ...(Object.keys(server).length === 0 ? {} : { server }),
    };
  });
}

function generatePreflight(random: Random, requestHeaders: readonly Header[]): AnswerPlan {
  const set: Header[] = [];
  const add: Header[] = [];
  const remove: string[] = [];
  if (random.isChance(40)) addOrigin(random, set, add, remove);
  if (random.isChance(40)) set.push(['Access-Control-Allow-Methods', allowMethods(random)]);
  else if (random.isChance(10)) remove.push('Access-Control-Allow-Methods');
  if (random.isChance(45)) set.push(['Access-Control-Allow-Headers', allowHeaders(random, requestHeaders)]);
  else if (random.isChance(10)) remove.push('Access-Control-Allow-Headers');
  if (random.isChance(5)) add.push(['Access-Control-Allow-Headers', 'x-custom']);
  if (random.isChance(5)) add.push(['Access-Control-Allow-Methods', 'PUT']);
  if (random.isChance(10)) set.push(['Access-Control-Max-Age', random.pick(['0', '600', '-1', 'abc'])]);
  const status = random.isChance(25)
    ? random.pick([200, 201, 204, 206, 226, 299, 300, 304, 400, 401, 403, 404, 405, 429, 500, 503, 599])
    : undefined;
  if (random.isChance(3)) {
    set.push(['Location', '/elsewhere']);
    return plan(random.pick([301, 302, 307, 308]), set, add, remove);
  }
  return plan(status, set, add, remove);
}

function generateActual(random: Random): AnswerPlan {
  const set: Header[] = [];
  const add: Header[] = [];
  const remove: string[] = [];
  if (random.isChance(45)) addOrigin(random, set, add, remove);
  if (random.isChance(30)) add.push(['X-Answer', '1']);
  if (random.isChance(12)) add.push(['X-Other', '2']);
  if (random.isChance(30)) set.push(['Access-Control-Expose-Headers', exposeHeaders(random)]);
  else if (random.isChance(25)) remove.push('Access-Control-Expose-Headers');
  if (random.isChance(5)) add.push(['Access-Control-Expose-Headers', 'x-other']);
  if (random.isChance(14)) {
    const policy = random.pick([
      'same-origin',
      'same-site',
      'cross-origin',
      'Same-Origin',
      'x',
      'same-origin, x',
    ]);
    set.push(['Cross-Origin-Resource-Policy', policy]);
  }
  if (random.isChance(20)) {
    set.push([
      'Content-Type',
      random.pick([
        'text/event-stream',
        'text/event-stream;charset=utf-8',
        'text/plain',
        'TEXT/Event-Stream',
      ]),
    ]);
  }
  if (random.isChance(4)) {
    set.push([
      'Location',
      random.pick([
        '',
        'other',
        '?page=2',
        '#part',
        'a b',
        '{request-url}?a=1',
        '{same-site-with-password}/v1',
        '//',
        'v2',
      ]),
    ]);
    return plan(random.pick([301, 302, 303, 307, 308]), set, add, remove);
  }
  const status = random.isChance(30)
    ? random.pick([
        200, 201, 202, 203, 204, 205, 206, 226, 300, 301, 302, 304, 305, 306, 307, 400, 401, 403, 404, 410,
        418, 429, 451, 500, 502, 503, 599,
      ])
    : undefined;
  return plan(status, set, add, remove);
}

function plan(
  status: number | undefined,
  set: readonly Header[],
  add: readonly Header[],
  remove: readonly string[],
): AnswerPlan {
  return {
    ...(status === undefined ? {} : { status }),
    ...(set.length === 0 ? {} : { set }),
    ...(add.length === 0 ? {} : { add }),
    ...(remove.length === 0 ? {} : { remove }),
  };
}

function addOrigin(random: Random, set: Header[], add: Header[], remove: string[]): void {
  const value = random.weighted<string | null>(
    [
      [14, '{docs}'],
      [6, '*'],
      [5, null],
      [4, 'null'],
      [2, '{docs}/'],
      [2, '{docs-upper-case}'],
      [2, '{docs-other-port}'],
      [2, '{docs-other-scheme}'],
      [2, '{docs}, *'],
      [2, '{docs}, {docs}'],
      [1, ''],
      [1, '{docs} {docs}'],
      [1, '*, *'],
      [1, 'NULL'],
      [1, 'http://*'],
      [1, 'localhost'],
      [1, 'http://localhost'],
      [1, '"{docs}"'],
      [1, '{docs};'],
      [1, 'https://app.example'],
    ],
    '*',
  );
  if (value === null) remove.push('Access-Control-Allow-Origin');
  else set.push(['Access-Control-Allow-Origin', value]);
  if (random.isChance(6)) add.push(['Access-Control-Allow-Origin', random.pick(['*', '{docs}'])]);
  if (random.isChance(55)) {
    const credentials = random.weighted(
      [
        [12, 'true'],
        [1, 'True'],
        [1, 'TRUE'],
        [1, 'false'],
        [1, ''],
        [1, '1'],
        [1, 'true, true'],
        [1, '"true"'],
      ],
      'true',
    );
    set.push(['Access-Control-Allow-Credentials', credentials]);
    if (random.isChance(3)) add.push(['Access-Control-Allow-Credentials', 'true']);
  }
}

function allowMethods(random: Random): string {
  return random.pick([
    '*',
    'PUT',
    'GET, POST, PUT, DELETE, PATCH',
    'put, patch, delete',
    'PATCH',
    'patch',
    'POST',
    'CHICKEN',
    'OPTIONS, *',
    'PUT,',
    ', ,PUT',
    'PUT DELETE',
    'PUT;DELETE',
    '',
    'PUT,\tDELETE',
    '"PUT"',
    'GET',
  ]);
}

function allowHeaders(random: Random, requestHeaders: readonly Header[]): string {
  const names = requestHeaders.map(([name]) => name).filter((name) => /^[\w-]+$/.test(name));
  const asked = names.length === 0 ? 'x-custom' : names.join(', ');
  return random.weighted(
    [
      [6, '*'],
      [5, asked],
      [2, asked.toUpperCase()],
      [2, names.slice(1).join(', ')],
      [2, `${asked}, authorization`],
      [2, '*, authorization'],
      [2, 'content-type'],
      [1, `${asked},`],
      [1, asked.replaceAll(', ', ' ')],
      [1, asked.replaceAll(', ', ';')],
      [1, `"${asked}"`],
      [1, ''],
      [1, `a b, ${asked}`],
      [1, 'Authorization'],
      [1, `*, ${asked}`],
    ],
    '*',
  );
}

function exposeHeaders(random: Random): string {
  return random.pick([
    '*',
    'X-Answer',
    'x-answer, x-other',
    'X-ANSWER',
    '',
    'x-answer,',
    'x answer',
    'x-answer x-other',
    '*, x-answer',
    'x-answer;x-other',
    '"x-answer"',
    'ratelimit-limit',
    'content-length, date',
    'set-cookie',
    'x-missing',
  ]);
}
