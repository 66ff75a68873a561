import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { embedScript } from '../lib/site/embed-script';

const mostBytes = 8000;

test('the script that runs in the pages of other sites is 8 kB at most', async () => {
  const { text, path, integrity } = await embedScript();
  const bytes = gzipSync(text).length;
  console.log(`embed.js: ${bytes} bytes gzip, ${text.length} characters`);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
  expect(path).toMatch(/^\/embed-script\/[\da-f]{16}\.js$/);
  expect(integrity).toMatch(/^sha384-/);
});
