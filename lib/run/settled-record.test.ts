import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Exchange, RunRecord } from '../record/record';
import { newRunId } from '../record/run-path';
import { recordedExchange } from '../record/test-data/recorded-exchange';
import { lastRecordedNumber, settledRecord, type RecordedAt } from './settled-record';

const exchange = (number: number, attempt: string, state: Exchange['state'] = 'answered'): Exchange =>
  recordedExchange({ number, attempt, state });

/** What the record holds at each reading; the last one stays. */
let readings: (readonly Exchange[])[] = [];
let reads = 0;
let isComplete = true;
let server: Server;
let at: RecordedAt;

beforeAll(async () => {
  server = createServer((_, response) => {
    const exchanges = readings[Math.min(reads, readings.length - 1)] ?? [];
    reads += 1;
    const record: RunRecord = {
      runId: at.runId,
      exchanges,
      epoch: 1,
      isComplete,
      droppedExchanges: 0,
      totals: { billed: 0, unbilled: 0 },
      meter: { limit: 1, remaining: 1, resetSeconds: 1 },
    };
    response.end(JSON.stringify(record));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  at = { api: `http://127.0.0.1:${port}`, runId: newRunId(), attempt: 'a', origins: ['http://127.0.0.1'] };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  reads = 0;
  isComplete = true;
});

async function numbers(after: number, isUntold = false): Promise<readonly number[] | string> {
  const reading = await settledRecord(at, after, isUntold);
  return reading.kind === 'read' ? reading.exchanges.map(({ number }) => number) : reading.kind;
}

test('a record that lacks exchanges says so', async () => {
  readings = [[exchange(1, 'a')]];
  expect(await settledRecord(at, 0, false)).not.toHaveProperty('isPartial');
  isComplete = false;
  expect(await settledRecord(at, 0, false)).toHaveProperty('isPartial', true);
});

test('only what arrived after the run began, under its own label', async () => {
  readings = [[exchange(1, 'a'), exchange(2, 'b'), exchange(3, 'a'), exchange(4, 'a')]];
  expect(await numbers(1)).toEqual([3, 4]);
  expect(await numbers(0)).toEqual([1, 3, 4]);
  expect(await lastRecordedNumber(at, new AbortController().signal)).toBe(4);
});

test('is read again until every exchange has its answer', async () => {
  readings = [[exchange(1, 'a', 'arrived')], [exchange(1, 'a', 'arrived')], [exchange(1, 'a')]];
  expect(await numbers(0)).toEqual([1]);
  expect(reads).toBe(3);
});

test('is read until nothing new arrives, when the script is not told', async () => {
  readings = [[], [], [exchange(1, 'a')], [exchange(1, 'a')], [exchange(1, 'a'), exchange(2, 'a')]];
  expect(await numbers(0, false)).toEqual([]);
  reads = 0;
  expect(await numbers(0, true)).toEqual([1, 2]);
});

test('an exchange that is never answered does not hold it up', async () => {
  readings = [[exchange(1, 'a', 'arrived')]];
  expect(await numbers(0)).toEqual([1]);
});

test('a record that can not be had', async () => {
  const nowhere = { ...at, api: 'http://127.0.0.1:1' };
  expect((await settledRecord(nowhere, 0, false)).kind).toBe('unreachable');
  expect(await lastRecordedNumber(nowhere, new AbortController().signal)).toBe(0);
});
