import { newRunId, recordedPath } from '../../lib/record/run-path';
import { load, median, startServer } from './wrk';

/**
 * Recorded requests a second against the number of runs that the recorder keeps, each as a ratio to unrecorded ones asked
 * right before. The median of so many rounds.
 */
const rounds = Number(process.argv[2] ?? 5);
const numbers = [1, 100, 1000, 2000, 10_000, 30_000, 100_000];
const servers = await Promise.all(
  numbers.map(async (number, index) => {
    const port = 7510 + index;
    const child = await startServer('demo API', port, String(number));
    const recorded = recordedPath(newRunId(), 'bench', '/');
    return { number, child, origin: `http://127.0.0.1:${port}`, recorded, ratios: new Array<number>() };
  }),
);
for (const { origin, recorded } of servers) await load(`${origin}${recorded}`);
for (let round = 0; round < rounds; round += 1) {
  for (const { origin, recorded, ratios } of servers) {
    const unrecorded = await load(`${origin}/`);
    ratios.push((await load(`${origin}${recorded}`)).perSecond / unrecorded.perSecond);
  }
}
console.log('| runs kept | recorded, of unrecorded |\n| --- | --- |');
for (const { number, ratios, child } of servers) {
  console.log(`| ${number.toLocaleString('en')} | ${median(ratios).toFixed(2)} |`);
  child.kill();
}
