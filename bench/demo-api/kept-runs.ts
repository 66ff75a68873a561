import { newRunId, recordedPath } from '../../lib/record/run-path';
import { load, median, startServer } from './wrk';

/**
 * Recorded requests against the number of runs that the recorder keeps, each as a ratio to unrecorded ones asked right
 * before: requests a second, and for the same processor time. Medians of so many rounds.
 */
const rounds = Number(process.argv[2] ?? 5);
const numbers = [1, 100, 1000, 2000, 10_000, 30_000, 100_000];
const servers = await Promise.all(
  numbers.map(async (number, index) => ({
    number,
    server: await startServer('demo API', 7510 + index, String(number)),
    recorded: recordedPath(newRunId(), 'bench', '/'),
    speeds: new Array<number>(),
    costs: new Array<number>(),
  })),
);
for (const { server, recorded } of servers) await load(server, recorded);
for (let round = 0; round < rounds; round += 1) {
  for (const { server, recorded, speeds, costs } of servers) {
    const unrecorded = await load(server, '/');
    const own = await load(server, recorded);
    speeds.push(own.perSecond / unrecorded.perSecond);
    costs.push(unrecorded.processorUs / own.processorUs);
  }
}
console.log('| runs kept | requests a second | requests for the same processor time |\n| --- | --- | --- |');
for (const { number, speeds, costs, server } of servers) {
  console.log(
    `| ${number.toLocaleString('en')} | ${median(speeds).toFixed(2)} | ${median(costs).toFixed(2)} |`,
  );
  server.end();
}
