import { newRunId, recordedPath } from '../../record/run-path';
import type { Exchange } from '../../record/record';
import { sendRaw } from '../test-data/raw-socket';
import { cut, mutated, plannedRequest, type PlannedRequest, type Random } from './planned-request';

/** A demo API to send to. */
export type Target = {
  readonly port: number;
  /** Absent: 127.0.0.1. */
  readonly host?: string;
  readonly exchangesOf: (runId: string) => Promise<readonly Exchange[]>;
};

const quietMs = 20_000;
const mutatedQuietMs = 60;

/**
 * Sends some requests of random kinds over one connection, one behind the other without waiting, under a run of their own.
 * @returns what is wrong with the answers, or with the record: each has to be what was sent and received, letter by letter
 */
export async function checkPipeline(target: Target, random: Random): Promise<readonly string[]> {
  const runId = newRunId();
  const requests = pipelined(random, runId);
  const received = await sendRaw(target.port, cut(random, bytesOf(requests)), quietMs, target.host);
  const answers = readAnswers(received, requests);
  if (typeof answers === 'string') return [answers];
  const exchanges = await target.exchangesOf(runId);
  if (exchanges.length !== requests.length)
    return [`${requests.length} requests, ${exchanges.length} records`];
  return requests.flatMap((request, index) => {
    const [exchange, answer] = [exchanges[index], answers[index]];
    if (exchange === undefined || answer === undefined) return ['missing'];
    return differences(request, answer, exchange).map(
      (text) => `${request.method} ${request.target}: ${text}`,
    );
  });
}

/** Sends such requests with some bytes changed. @returns what is wrong: an answer that belongs to another connection, or out of order */
export async function checkMutated(target: Target, random: Random): Promise<readonly string[]> {
  const runId = newRunId();
  const bytes = mutated(random, bytesOf(pipelined(random, runId)));
  const received = await sendRaw(target.port, cut(random, bytes), mutatedQuietMs, target.host);
  const problems: string[] = [];
  if (received !== '' && !received.startsWith('HTTP/1.1 '))
    problems.push(`no response: ${received.slice(0, 40)}`);
  for (const [, other] of received.matchAll(/\/r\/([\w-]{22})\/a\//g))
    if (other !== runId && !bytes.includes(String(other))) problems.push(`an answer of run ${other}`);
  const places = Array.from(received.matchAll(/"url": "[^"]*\/a\/(\d+)/g), ([, place]) => Number(place));
  const isInOrder = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  if (!isInOrder && !isRepeated(bytes)) problems.push(`out of order: ${places.join()}`);
  return problems;
}

/** Whether the change made a request twice, so that its answer comes twice. */
function isRepeated(bytes: Buffer): boolean {
  const places = Array.from(bytes.toString('latin1').matchAll(/\/a\/(\d+)/g), ([, place]) => Number(place));
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

function pipelined(random: Random, runId: string): PlannedRequest[] {
  const count = 1 + Math.floor(random() * 6);
  return Array.from({ length: count }, (_, index) =>
    plannedRequest(random, recordedPath(runId, 'a', `/${index}`), index === count - 1),
  );
}

function bytesOf(requests: readonly PlannedRequest[]): Buffer {
  return Buffer.concat(requests.map(({ bytes }) => bytes));
}

type Answer = { readonly head: string; readonly body: string };

function readAnswers(received: string, requests: readonly PlannedRequest[]): Answer[] | string {
  const answers: Answer[] = [];
  let rest = received;
  for (const { method } of requests) {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) return `${requests.length} requests, ${answers.length} answers`;
    const head = rest.slice(0, end + 4);
    const hasBody = method !== 'HEAD' && !/^HTTP\/1\.1 (?:204|304) /.test(head);
    const length = hasBody ? Number(/^Content-Length: (\d+)\r$/m.exec(head)?.[1]) : 0;
    answers.push({ head, body: rest.slice(head.length, head.length + length) });
    rest = rest.slice(head.length + length);
  }
  return rest === '' ? answers : `bytes behind the last answer: ${rest.slice(0, 40)}`;
}

function differences(request: PlannedRequest, { head, body }: Answer, exchange: Exchange): string[] {
  const problems: string[] = [];
  const same = (what: string, seen: unknown, expected: unknown) => {
    const [one, other] = [JSON.stringify(seen), JSON.stringify(expected)];
    if (one !== other) problems.push(`${what} is ${one}, not ${other}`);
  };
  same('method', exchange.request.method, request.method);
  same('URL', exchange.request.url, `http://h.example${request.target}`);
  same('headers', exchange.request.headers, request.headers);
  same('body length', exchange.request.bodyLength, request.body.length);
  same('status', exchange.response?.status, request.status);
  same('state', exchange.state, 'answered');
  const { status, reason, headers } = exchange.response ?? { status: 0, reason: '', headers: [] };
  const lines = [`HTTP/1.1 ${status} ${reason}`, ...headers.map((header) => header.join(': '))];
  same('response', head, `${lines.join('\r\n')}\r\n\r\n`);
  if (body.startsWith('{\n  "method"')) {
    const echo: unknown = JSON.parse(Buffer.from(body, 'latin1').toString());
    const isOwn = typeof echo === 'object' && echo !== null && 'method' in echo && 'body' in echo;
    if (isOwn) same('echo', [echo.method, echo.body], [request.method, request.body]);
  }
  return problems;
}
