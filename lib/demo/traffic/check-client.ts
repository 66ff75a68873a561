import { connect } from 'node:net';
import { newRunId, recordedPath } from '../../record/run-path';
import type { Exchange } from '../../record/record';
import { fetchRunRecord, readExchange } from '../../record/run-record';
import { checkPipeline, type Target } from './check-connection';
import type { Random } from './planned-request';

/** So long that a busy machine is not taken for a fault. */
const patienceMs = 60_000;

/** Behaves as one visitor of a random kind for a moment. @returns what is wrong with what it got, or with its run's record */
export async function checkClient(target: Target, random: Random): Promise<readonly string[]> {
  const kind = random();
  if (kind < 0.7) return checkPipeline(target, random);
  if (kind < 0.78) return checkCancelled(target);
  if (kind < 0.86) return checkHalfBody(target);
  if (kind < 0.92) return checkLongBody(target);
  if (kind < 0.96) return checkSlowReader(target);
  return checkWatcher(target);
}

/** Leaves before its answer, which is delayed, is sent. */
async function checkCancelled(target: Target): Promise<readonly string[]> {
  const runId = newRunId();
  await leaveAfter(target, runId, `GET ${recordedPath(runId, 'a', '/')}?actual.delay=9000 HTTP/1.1\r\n\r\n`);
  return until(target, runId, '[["aborted",0,null]]');
}

/** Leaves in the middle of its body. */
async function checkHalfBody(target: Target): Promise<readonly string[]> {
  const runId = newRunId();
  await leaveAfter(
    target,
    runId,
    `PUT ${recordedPath(runId, 'a', '/')} HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc`,
  );
  return until(target, runId, '[["aborted",3,null]]');
}

async function checkLongBody(target: Target): Promise<readonly string[]> {
  const runId = newRunId();
  const url = `http://127.0.0.1:${target.port}${recordedPath(runId, 'a', '/')}`;
  const response = await fetch(url, { method: 'POST', body: 'b'.repeat(70_000) });
  if (response.status !== 413) return [`too long a body got ${response.status}`];
  await response.text();
  const [exchange] = await target.exchangesOf(runId);
  return exchange?.response?.status === 413
    ? []
    : [`too long a body is recorded as ${JSON.stringify(exchange)}`];
}

/** Asks for hundreds of records and reads none of them. */
async function checkSlowReader(target: Target): Promise<readonly string[]> {
  const runId = newRunId();
  await fetch(`http://127.0.0.1:${target.port}${recordedPath(runId, 'a', '/')}`);
  await leaveAfter(target, runId, `GET /runs/${runId} HTTP/1.1\r\n\r\n`.repeat(300));
  return [];
}

/** Follows a run while it sends requests, and compares what it was sent with the record. */
async function checkWatcher(target: Target): Promise<readonly string[]> {
  const runId = newRunId();
  const api = `http://127.0.0.1:${target.port}`;
  const controller = new AbortController();
  const response = await fetch(`${api}/runs/${runId}/events`, { signal: controller.signal });
  if (response.status === 503) return [];
  if (response.status !== 200 || response.body === null) return [`a stream got ${response.status}`];
  const seen = new Map<number, Exchange>();
  const isAllSeen = () =>
    seen.size === 5 && Array.from(seen.values()).every(({ state }) => state === 'answered');
  const reading = readEvents(response.body, (exchange) => {
    seen.set(exchange.number, exchange);
    if (isAllSeen()) controller.abort();
  });
  const timer = setTimeout(() => controller.abort(), patienceMs);
  for (let count = 0; count < 5; count += 1)
    await (await fetch(`${api}${recordedPath(runId, 'a', `/${count}`)}`)).text();
  await reading;
  clearTimeout(timer);
  const { exchanges } = await fetchRunRecord(api, runId);
  const followed = JSON.stringify(
    Array.from(seen.values()).toSorted((one, other) => one.number - other.number),
  );
  return followed === JSON.stringify(exchanges)
    ? []
    : [`a stream has ${seen.size} of ${exchanges.length} exchanges, or others`];
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  take: (exchange: Exchange) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      const events = `${text}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: exchange\ndata: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) take(readExchange(data));
      }
    }
  } catch {
    // Ended by the one that reads.
  }
}

/** Sends the bytes and leaves a while after the first of them were recorded; reads nothing. */
async function leaveAfter(target: Target, runId: string, bytes: string): Promise<void> {
  const socket = connect(target.port, '127.0.0.1', () => socket.write(bytes));
  socket.on('error', () => undefined);
  socket.pause();
  const deadline = performance.now() + patienceMs;
  while ((await target.exchangesOf(runId)).length === 0 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
}

/** Waits until the run's record is that: each exchange's state, length of body and response. */
async function until(target: Target, runId: string, expected: string): Promise<readonly string[]> {
  const deadline = performance.now() + patienceMs;
  let seen = '';
  while (performance.now() < deadline) {
    const exchanges = await target.exchangesOf(runId);
    seen = JSON.stringify(
      exchanges.map(({ state, request, response }) => [state, request.bodyLength, response]),
    );
    if (seen === expected) return [];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [`recorded ${seen}, not ${expected}`];
}
