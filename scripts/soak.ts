import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { checkClient } from '../lib/demo/traffic/check-client';
import { randomFrom } from '../lib/demo/traffic/planned-request';
import { startDemoApi } from '../lib/demo/listener';

/**
 * Mixed load over minutes: pipelines of all methods and plans, cancelled requests, half and too long bodies, slow readers,
 * pages that follow a run. Each run's record is compared with what its client sent and got.
 * `npm run soak -- --minutes 30 --connections 200 --seed 7`. Fails when anything is wrong, or memory grows after the first
 * five minutes, or the first half of less than ten.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    connections: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    pause: { type: 'string', default: '100' },
  },
});
const seconds = Number(values.minutes) * 60;
/** Until the store is full, and the heap as large as it needs to be. */
const settlingSeconds = Math.min(300, seconds / 2);
const connections = Number(values.connections);
const traffic = { perClient: connections * 8, inAll: 5000 };
const listener = await startDemoApi({
  port: 0,
  origins: [],
  maxSubscribersPerClient: 100,
  traffic: { connections: traffic, delays: traffic },
});
const target = {
  port: listener.port,
  exchangesOf: async (runId: string) => (await listener.api.store.read(runId)).exchanges,
};
const random = randomFrom(Number(values.seed));
const problems: string[] = [];
const memory: number[] = [];
process.on('uncaughtException', (error) => problems.push(`uncaught: ${error.stack}`));
process.on('unhandledRejection', (error) => problems.push(`unhandled: ${String(error)}`));
/** Clients and server are one process: where it stands still for long, answers come late. */
const delay = monitorEventLoopDelay();
delay.enable();
const deadline = performance.now() + seconds * 1000;
const sampleSeconds = seconds / 24;
const measuring = setInterval(
  () => memory.push(Math.round(process.memoryUsage().rss / 1e6)),
  sampleSeconds * 1000,
);
let visits = 0;
async function client(): Promise<void> {
  while (performance.now() < deadline && problems.length < 20) {
    const found = await checkClient(target, random).catch((error: unknown) => [
      `a client failed: ${String(error)}`,
    ]);
    problems.push(...found);
    visits += 1;
    await new Promise((resolve) => setTimeout(resolve, random() * 2 * Number(values.pause)));
  }
}
await Promise.all(Array.from({ length: connections }, client));
clearInterval(measuring);
const settled = memory.slice(Math.ceil(settlingSeconds / sampleSeconds));
const [first = 0] = settled;
if (settled.some((size) => size > first * 1.3 + 30)) problems.push('memory grows');
await listener.close();
for (const problem of problems) console.log(problem.slice(0, 500));
const longest = (delay.max / 1e9).toFixed(1);
console.log(
  `${visits} visits in ${seconds} s; memory ${memory.join(', ')} MB; the process stood still for ${longest} s at most; ${problems.length} problems.`,
);
process.exit(problems.length === 0 ? 0 : 1);
