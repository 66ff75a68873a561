import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, embedAncestors, hashesByPath, scriptHashes } from './content-security-policy';

test('hashes inline scripts only, each once', () => {
  const html =
    '<script src="/a.js"></script><script>1</script><script nomodule="">1</script><script async="" src="x"></script>';
  expect(scriptHashes(html)).toEqual(["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]);
});

test('maps built files to URL paths', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'guide'));
  writeFileSync(join(folder, 'index.html'), '<script>1</script>');
  writeFileSync(join(folder, 'guide', 'simple-requests.html'), '<p>no script</p>');
  writeFileSync(join(folder, 'guide', 'simple-requests.rsc'), '<script>2</script>');
  expect([...hashesByPath(folder)].toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
    ['/', ["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]],
    ['/guide/simple-requests', []],
  ]);
});

test('the policy has no unsafe keyword and names each API origin once', () => {
  const policy = contentSecurityPolicy(
    ["'sha256-x'"],
    ['http://a.example', 'http://a.example', 'http://b.example'],
  );
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("script-src 'self' 'sha256-x';");
  expect(policy).toContain("connect-src 'self' http://a.example http://b.example;");
});

test.each([
  [[], "'self'"],
  [
    ['https://a.example', 'https://b.example', 'https://a.example'],
    "'self' https://a.example https://b.example",
  ],
  [['*'], '*'],
])('sites %j may embed: frame-ancestors %s', (origins, sources) => {
  expect(embedAncestors(origins)).toBe(sources);
  const policy = contentSecurityPolicy([], [], embedAncestors(origins));
  expect(policy).toMatch(new RegExp(`; frame-ancestors ${sources.replace('*', '[*]')}$`));
});

test('a page that is not said to be embedded is in no frame', () => {
  expect(contentSecurityPolicy([], [])).toMatch(/; frame-ancestors 'none'$/);
});
