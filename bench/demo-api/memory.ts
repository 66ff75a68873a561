import { startServer } from './wrk';

/** Memory against the number of runs kept, each of one exchange with eleven headers, as a browser sends them. */
const numbers = [0, 1000, 10_000, 30_000, 100_000];
const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0);
console.log('| runs kept | heap | process | heap for each run | estimate |\n| --- | --- | --- | --- | --- |');
let empty = 0;
for (const [index, number] of numbers.entries()) {
  const server = await startServer('demo API', 7540 + index, String(number));
  const { heapBytes, processBytes, keptBytes } = await server.memory();
  if (number === 0) empty = heapBytes;
  const each = number === 0 ? ['-', '-'] : [(heapBytes - empty) / number, keptBytes / number].map(bytesText);
  console.log(
    `| ${number.toLocaleString('en')} | ${megabytes(heapBytes)} MB | ${megabytes(processBytes)} MB | ${each.join(' | ')} |`,
  );
  server.end();
}

function bytesText(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
