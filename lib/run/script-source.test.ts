import { expect, test } from 'vitest';
import { withScriptSource } from './script-source';

const source = "'sha256-abc='";
const own = `; script-src-elem ${source}`;

test.each<[name: string, policy: string, served: string]>([
  ['no say in scripts', 'connect-src *; img-src *', 'connect-src *; img-src *'],
  [
    'words that only look like it',
    'connect-src script-src.example/default-src',
    'connect-src script-src.example/default-src',
  ],
  ['default-src governs', "default-src 'none'", `default-src 'none'${own}`],
  [
    'script-src governs',
    "default-src *; SCRIPT-SRC 'NONE'; connect-src *",
    `default-src *; SCRIPT-SRC 'NONE'; connect-src *${own}`,
  ],
  [
    'script-src-elem governs',
    "script-src 'none';script-src-elem https://a.example ; connect-src *",
    `script-src 'none';script-src-elem https://a.example  ${source}; connect-src *`,
  ],
  ['script-src-elem without a value', 'script-src-elem', `script-src-elem ${source}`],
  [
    'the sources of what stood in for it stay in force',
    "default-src 'none'; script-src 'self' https://a.example",
    `default-src 'none'; script-src 'self' https://a.example${own} 'self' https://a.example`,
  ],
  ['so do those of default-src', "default-src 'self'", `default-src 'self'${own} 'self'`],
  [
    'several policies in one value',
    "connect-src *, default-src 'none'",
    `connect-src *, default-src 'none'${own}`,
  ],
  [
    'what browsers make of duplicates and odd letters is theirs to say',
    "default-src 'none'; DEFAULT-SRC *;; connect-src 'self'; connect-src *;\t",
    `default-src 'none'; DEFAULT-SRC *;; connect-src 'self'; connect-src *;\t${own}`,
  ],
  ['no policy at all', '', ''],
])('%s', (_, value, served) => {
  expect(withScriptSource(value, source)).toBe(served);
});
