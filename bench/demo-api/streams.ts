import { connect, type Socket } from 'node:net';
import { newRunId, recordedPath } from '../../lib/record/run-path';
import { load, median, startServer } from './wrk';

/**
 * Recorded requests a second against the number of pages that follow their run, and against as many that follow other runs,
 * each as a ratio to requests of a run that nobody follows, asked right before. Medians of so many rounds.
 */
const rounds = Number(process.argv[2] ?? 5);
const numbers = [10, 100, 500, 1000];
const server = await startServer('demo API', 7530);

/** Opens a stream of the run's events and reads it. */
async function follow(runId: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET /runs/${runId}/events HTTP/1.1\r\nHost: h\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.resume();
  return socket;
}

const ask = (runId: string) => load(server, recordedPath(runId, 'a', '/'), { connections: 1 });

await ask(newRunId());
console.log('| pages | of the same run | events a second | of other runs |\n| --- | --- | --- | --- |');
for (const number of numbers) {
  const [own, other] = [new Array<number>(), new Array<number>()];
  let [events, left] = [0, number];
  for (let round = 0; round < rounds; round += 1) {
    const followed = newRunId();
    const alone = await ask(newRunId());
    const pages = await Promise.all(Array.from({ length: number }, () => follow(followed)));
    other.push((await ask(newRunId())).perSecond / alone.perSecond);
    const { perSecond } = await ask(followed);
    own.push(perSecond / alone.perSecond);
    events = perSecond * 2 * number;
    left = Math.min(left, pages.filter((page) => !page.closed).length);
    for (const page of pages) page.destroy();
  }
  const lost = left === number ? '' : ` (${number - left} fell behind)`;
  console.log(
    `| ${number} | ${median(own).toFixed(3)} | ${Math.round(events).toLocaleString('en')}${lost} | ${median(other).toFixed(2)} |`,
  );
}
server.end();
