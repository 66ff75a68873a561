import { Agent, get } from 'node:http';
import { newRunId, recordedPath } from '../../lib/record/run-path';
import { median, startServer } from './wrk';

/**
 * How long a record is on its way: from sending a request until the page that follows the run has its response's event,
 * beside the time until the response itself is there. The same requests, one after the other.
 */
const count = Number(process.argv[2] ?? 2000);
const warmUp = 200;
const server = await startServer('demo API', 7520);
const runId = newRunId();
const url = `${server.origin}${recordedPath(runId, 'a', '/v1/postcards')}`;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

let answeredAt: (at: number) => void = () => undefined;
await new Promise<void>((resolve) =>
  get(`${server.origin}/runs/${runId}/events`, (stream) => {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      if (text.includes('"state":"answered"')) answeredAt(performance.now());
      resolve();
    });
  }),
);

/** Sends one request. @returns milliseconds until its response, and until the event of it */
async function send(): Promise<readonly [response: number, event: number]> {
  const event = new Promise<number>((resolve) => (answeredAt = resolve));
  const sentAt = performance.now();
  const response = new Promise<number>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(performance.now()));
    }).on('error', reject);
  });
  return [(await response) - sentAt, (await event) - sentAt];
}

const times: (readonly [number, number])[] = [];
for (let number = 0; number < warmUp + count; number += 1) {
  const time = await send();
  if (number >= warmUp) times.push(time);
}
const responses = times.map(([response]) => response);
const events = times.map(([, event]) => event);
const p99 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(count * 0.99)] ?? 0;
console.log('| | median | p99 |\n| --- | --- | --- |');
console.log(`| response | ${median(responses).toFixed(2)} ms | ${p99(responses).toFixed(2)} ms |`);
console.log(
  `| its record on the page's stream | ${median(events).toFixed(2)} ms | ${p99(events).toFixed(2)} ms |`,
);
console.log(
  `| of the response | ${(median(events) / median(responses)).toFixed(2)} | ${(p99(events) / p99(responses)).toFixed(2)} |`,
);
server.end();
process.exit(0);
