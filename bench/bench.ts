import { construct } from '../lib/cors/construct';
import { needsPreflight } from '../lib/cors/needs-preflight';
import { predict } from '../lib/cors/predict';
import { specProfile } from '../lib/cors/spec-profile';
import type { Scenario } from '../lib/cors/scenario';
import { Trace } from '../lib/cors/trace';
import { shouldBlockRequest } from '../lib/csp/should-block-request';
import type { Header } from '../lib/http/header-list';
import { combinedValue } from '../lib/http/header-list';
import type { Server } from '../lib/http/message';
import { engineSize } from './engine-size';

const page = { origin: 'https://page.example' };
const url = 'https://api.example/v1/items?limit=10';

const server: Server = ({ method, headers }) => ({
  status: method === 'OPTIONS' ? 204 : 200,
  headers: [
    ['Access-Control-Allow-Origin', 'https://page.example'],
    ['Access-Control-Allow-Methods', combinedValue(headers, 'access-control-request-method') ?? ''],
    ['Access-Control-Allow-Headers', combinedValue(headers, 'access-control-request-headers') ?? ''],
    ['Access-Control-Max-Age', '86400'],
    ['Content-Type', 'application/json'],
  ],
});

function scenario(method: string, headers: readonly Header[], text?: string): Scenario {
  const body = text === undefined ? {} : { body: { kind: 'string' as const, text } };
  return { page, request: { url, method, headers, ...body }, server };
}

function constructNatively({ request }: Scenario): Request {
  const { url: target, method = 'GET', headers = [], body } = request;
  const pairs = headers.map(([name, value]): [string, string] => [name, value]);
  return new Request(target, {
    method,
    headers: pairs,
    ...(body?.text !== undefined && { body: body.text }),
  });
}

function classify(given: Scenario): unknown {
  const constructed = construct(given, specProfile, new Trace());
  return constructed.kind === 'request' ? needsPreflight(constructed.request) : constructed.block;
}

let sink = 0;

/** Microseconds a call, the median of many short rounds. */
function measure(work: () => unknown, rounds = 41): number {
  const time = (calls: number): number => {
    const start = process.hrtime.bigint();
    for (let call = 0; call < calls; call += 1) if (work() === undefined) sink += 1;
    return Number(process.hrtime.bigint() - start) / 1000 / calls;
  };
  for (let warmUp = 0; warmUp < 20; warmUp += 1) time(50);
  const calls = Math.max(5, Math.round(4000 / Math.max(time(20), 0.05)));
  const times = Array.from({ length: rounds }, () => time(calls)).toSorted((left, right) => left - right);
  return times[rounds >> 1] ?? 0;
}

const cases: readonly (readonly [string, Scenario])[] = [
  ['GET', scenario('GET', [])],
  [
    'GET, 2 safelisted headers',
    scenario('GET', [
      ['Accept', 'application/json'],
      ['Accept-Language', 'en'],
    ]),
  ],
  [
    'POST JSON, 3 headers',
    scenario(
      'POST',
      [
        ['Content-Type', 'application/json'],
        ['Authorization', 'Bearer t'],
        ['X-Requested-With', 'x'],
      ],
      '{"a":1}',
    ),
  ],
  ['PUT', scenario('PUT', [['Content-Type', 'text/plain']], 'x')],
];

console.log('request                      new Request   classify           predict');
for (const [name, given] of cases) {
  const native = measure(() => constructNatively(given));
  const classified = measure(() => classify(given));
  const predicted = measure(() => predict(given));
  const ratio = (value: number): string => `${value.toFixed(2)} us (${(value / native).toFixed(2)}x)`;
  console.log(
    `${name.padEnd(28)} ${`${native.toFixed(2)} us`.padEnd(13)} ${ratio(classified).padEnd(18)} ${ratio(predicted)}`,
  );
}

function growth(title: string, sizes: readonly number[], work: (size: number) => () => unknown): void {
  const perItem = sizes.map((size) => [size, measure(work(size), 15) / size] as const);
  const text = perItem.map(([size, cost]) => `${size}: ${cost.toFixed(3)}`).join('   ');
  console.log(`${title.padEnd(34)} us an item   ${text}`);
}

const sizes = [1, 10, 100, 1000];
const unsafe = (size: number): Header[] =>
  Array.from({ length: size }, (_, index) => [`X-Header-${index}`, 'value']);
const safe = (size: number): Header[] => Array.from({ length: size }, () => ['Accept', 'a']);
console.log();
growth('classify, unsafe headers', sizes, (size) => {
  const given = scenario('GET', unsafe(size));
  return () => classify(given);
});
growth('classify, one name repeated', sizes, (size) => {
  const given = scenario('GET', safe(size));
  return () => classify(given);
});
growth('predict, unsafe headers', sizes, (size) => {
  const given = scenario('GET', unsafe(size));
  return () => predict(given);
});
growth('predict, response headers', sizes, (size) => {
  const given: Scenario = {
    ...scenario('GET', []),
    server: () => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ...unsafe(size)] }),
  };
  return () => predict(given);
});
growth('content security policy, sources', sizes, (size) => {
  const sources = Array.from({ length: size }, (_, index) => `https://host${index}.example`).join(' ');
  const policies = [{ value: `connect-src ${sources}`, disposition: 'enforce' as const }];
  const request = { url: new URL(url), redirectCount: 0, destination: '' };
  return () => shouldBlockRequest(policies, page.origin, request);
});
growth('content security policies', sizes, (size) => {
  const policies = Array.from({ length: size }, () => ({
    value: "connect-src 'self'",
    disposition: 'enforce' as const,
  }));
  const request = { url: new URL(url), redirectCount: 0, destination: '' };
  return () => shouldBlockRequest(policies, page.origin, request);
});
if (sink > 0) console.log(`${sink} calls returned nothing`);
const loaded = (await engineSize('lib/cors/engine.ts')) / 1024;
const whole = (await engineSize('lib/cors/predict.ts')) / 1024;
console.log(
  `\nengine, minified and compressed: ${loaded.toFixed(2)} KiB, with every gate ${whole.toFixed(2)} KiB`,
);
