import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoApi, type DemoApiListener } from './listener';
import { readResponses, sendRaw } from './test-data/raw-socket';
import { newRunId, recordedPath } from '../record/run-path';
import { checkClient } from './traffic/check-client';
import { checkMutated, checkPipeline, type Target } from './traffic/check-connection';
import { randomFrom } from './traffic/planned-request';

let listener: DemoApiListener;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);
beforeAll(async () => {
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  listener = await startDemoApi({ port: 0, origins: [], maxRuns: 20, maxBytes: 100_000 });
});
afterAll(async () => {
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
  await listener.close();
});

const runId = newRunId();
const method = fc.constantFrom(
  'GET',
  'POST',
  'HEAD',
  'OPTIONS',
  'patch',
  'CHICKEN',
  '*',
  'CONNECT',
  '',
  'G ET',
  '\x00',
  'PRI',
);
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '*',
    '',
    '//',
    'http://h/x',
    'http://[',
    '?actual.set=:',
    `/runs/${runId}`,
    `/runs/${runId}/events`,
    '/r/x',
    '/%',
    '/#',
  ),
  fc
    .constantFrom('abc', '204', '&', '%00', '%0D%0A')
    .map((text) => `${recordedPath(runId, 'a', '/')}?actual.status=${text}`),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `/${text}`),
);
const line = fc.oneof(
  fc.constantFrom(
    'Host: h',
    'Host: [',
    'Host: a b',
    'Content-Length: 3',
    'Content-Length: -1',
    'Content-Length: 4',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Connection: upgrade, close',
    'Upgrade: h2c',
    'Access-Control-Request-Method: PUT',
    'Access-Control-Request-Headers: ,,a b,"',
    'Last-Event-ID: 99999999999999999999',
    ': x',
    ' folded',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP', '');
const body = fc.oneof(
  fc.constantFrom('', 'abc', '3\r\nabc\r\n0\r\n\r\n', 'zz\r\n'),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const message = fc
  .tuple(method, target, version, fc.array(line, { maxLength: 5 }), body)
  .map(([name, where, which, lines, content]) =>
    Buffer.from([`${name} ${where} ${which}`, ...lines, '', content].join('\r\n'), 'utf8'),
  );
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const packets = fc.array(fc.oneof({ weight: 3, arbitrary: message }, bytes, fc.constant(2)), {
  minLength: 1,
  maxLength: 5,
});

it('answers or closes whatever arrives, and serves the next client', { timeout: 120_000 }, async () => {
  const check = async (sent: (Buffer | number)[]) => {
    const cut = sent.flatMap((packet) =>
      typeof packet === 'number' || packet.length < 4
        ? [packet]
        : [packet.subarray(0, packet.length / 2), packet.subarray(packet.length / 2)],
    );
    await Promise.all([sendRaw(listener.port, sent, 15), sendRaw(listener.port, cut, 15)]);
    expect(uncaught).toEqual([]);
  };
  await fc.assert(fc.asyncProperty(packets, check), { numRuns: 300 });
  const [response] = readResponses(await sendRaw(listener.port, ['patch / HTTP/1.1\r\n\r\n']));
  expect(response?.status).toBe(200);
  await expect.poll(() => listener.api.streams.hasRoomFor(runId, 'other'), { timeout: 5000 }).toBe(true);
});

it.each([
  [
    'pipelines of any methods are answered in order, and recorded as they are on the wire',
    checkPipeline,
    300,
  ],
  ['damaged pipelines get no answer of another connection, and none out of order', checkMutated, 300],
  ['whatever else clients do, their records say so', checkClient, 60],
])('%s', { timeout: 120_000 }, async (_claim, check, count) => {
  const roomy = await startDemoApi({ port: 0, origins: [] });
  const target: Target = {
    port: roomy.port,
    exchangesOf: async (id) => (await roomy.api.store.read(id)).exchanges,
  };
  const seeds = Array.from({ length: count }, (_, index) => index);
  const problems: string[] = [];
  const client = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
      const found = await check(target, randomFrom(seed));
      problems.push(...found.map((problem) => `seed ${seed}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: 20 }, client));
  expect(problems).toEqual([]);
  expect(uncaught).toEqual([]);
  await roomy.close();
});
