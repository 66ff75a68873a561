import { expect, test } from 'vitest';
import { withoutWorkerSource, withWorkerSource } from './worker-source';

const own = '; worker-src blob:';

test.each<[name: string, policy: string, served: string]>([
  ['no say in workers', 'connect-src *; script-src-elem *', 'connect-src *; script-src-elem *'],
  ['words that only look like it', 'connect-src child-src.example', 'connect-src child-src.example'],
  ['default-src governs', "default-src 'none'", `default-src 'none'${own}`],
  ['script-src governs', "SCRIPT-SRC 'self'; connect-src *", `SCRIPT-SRC 'self'; connect-src *${own}`],
  ['child-src governs', "child-src 'none'", `child-src 'none'${own}`],
  [
    'several policies in one value',
    "connect-src *, default-src 'none'",
    `connect-src *, default-src 'none'${own}`,
  ],
])('%s', (_, policy, served) => {
  expect(withWorkerSource(policy)).toBe(served);
  expect(withoutWorkerSource(served)).toBe(policy);
});
