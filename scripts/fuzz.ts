import { parseArgs } from 'node:util';
import { checkMutated, checkPipeline } from '../lib/demo/traffic/check-connection';
import { randomFrom } from '../lib/demo/traffic/planned-request';
import { startDemoApi } from '../lib/demo/listener';

/**
 * Sends the demo API so many connections of random bytes, half of them well-formed pipelines whose records are compared
 * with the wire, half of them damaged. `npm run fuzz -- --inputs 100000 --seed 7`. Fails when anything is wrong.
 */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    connections: { type: 'string', default: '48' },
  },
});
const inputs = Number(values.inputs);
const seed = Number(values.seed);
const listener = await startDemoApi({ port: 0, origins: [], limit: 1_000_000_000 });
const target = {
  port: listener.port,
  exchangesOf: async (runId: string) => (await listener.api.store.read(runId)).exchanges,
};
const problems: string[] = [];
const memory: number[] = [];
process.on('uncaughtException', (error) => problems.push(`uncaught: ${error.stack}`));
process.on('unhandledRejection', (error) => problems.push(`unhandled: ${String(error)}`));
let next = 0;
let slowestMs = 0;
const startedAt = performance.now();
async function client(): Promise<void> {
  while (next < inputs && problems.length < 20) {
    const input = next;
    next += 1;
    if (input % Math.ceil(inputs / 10) === 0) memory.push(Math.round(process.memoryUsage().rss / 1e6));
    const check = input % 2 === 0 ? checkPipeline : checkMutated;
    const begin = performance.now();
    // Each address has ports of its own, of which a closed connection holds one for a minute.
    const host = `127.0.0.${1 + (input % 100)}`;
    const wrong = await check({ ...target, host }, randomFrom(seed * 1_000_003 + input));
    slowestMs = Math.max(slowestMs, performance.now() - begin);
    problems.push(...wrong.map((problem) => `input ${input}: ${problem}`));
  }
}
await Promise.all(Array.from({ length: Number(values.connections) }, client));
const alive = await fetch(`http://127.0.0.1:${listener.port}/`);
if (alive.status !== 200) problems.push(`after it, a GET gets ${alive.status}`);
memory.push(Math.round(process.memoryUsage().rss / 1e6));
const { connections, delays, heads, bodies, unread } = listener.api;
for (let wait = 0; wait < 50 && connections.total > 1; wait += 1)
  await new Promise((resolve) => setTimeout(resolve, 100));
if (delays.total + heads.total + bodies.total + unread.total > 0)
  problems.push(
    `held for nobody: ${delays.total} delays, ${heads.total}, ${bodies.total} and ${unread.total} bytes`,
  );
const [first = 0, ...later] = memory.slice(2);
if (later.some((size) => size > first + 80)) problems.push(`memory grows: ${memory.join(', ')} MB`);
await listener.close();
for (const problem of problems) console.log(problem);
console.log(
  `${next} connections from seed ${seed} in ${Math.round((performance.now() - startedAt) / 1000)} s, the slowest ${Math.round(slowestMs)} ms; memory ${memory.join(', ')} MB; ${problems.length} problems.`,
);
process.exit(problems.length === 0 ? 0 : 1);
