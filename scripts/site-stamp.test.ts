import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestInputs, readStamp, writeStamp } from './site-stamp.mjs';

let root = '';
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const digest = (env: Record<string, string> = {}) => digestInputs(root, { NODE_ENV: 'test', ...env });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'preflight-stamp-'));
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('digestInputs', () => {
  test.each([
    ['a source file', 'app/page.tsx'],
    ['a new page', 'content/guide/new.mdx'],
    ['the lockfile', 'package-lock.json'],
    ['a configuration file', 'next.config.mjs'],
    ['an environment file', '.env.local'],
    ['a public file', 'public/icon.svg'],
    ['a server', 'scripts/servers/docs.ts'],
  ])('changes with %s', (_, path) => {
    const before = digest();
    write(path, 'changed');
    expect(digest()).not.toBe(before);
  });

  test.each([
    ['a unit test', 'app/page.test.tsx'],
    ['a browser test', 'e2e/page.spec.ts'],
    ['the build itself', '.next/BUILD_ID'],
    ['a package', 'node_modules/a/index.js'],
    ['a README', 'README.md'],
    ['a script', 'scripts/test.mjs'],
    ['what a script brings', 'scripts/brand/another-brand.mjs'],
    ['what Next writes', 'next-env.d.ts'],
  ])('does not change with %s', (_, path) => {
    const before = digest();
    write(path, 'changed');
    expect(digest()).toBe(before);
  });

  test('changes with a file of the same size and another time, or that is gone', () => {
    const before = digest();
    utimesSync(join(root, 'app/page.tsx'), 1, 1);
    const touched = digest();
    rmSync(join(root, 'app/page.tsx'));
    expect(new Set([before, touched, digest()]).size).toBe(3);
  });

  test('changes with every PREFLIGHT_* variable that a page may have, and with no other', () => {
    expect(digest({ PREFLIGHT_PRODUCT_NAME: 'A' })).not.toBe(digest());
    expect(digest({ PREFLIGHT_PRODUCT_NAME: 'A' })).not.toBe(digest({ PREFLIGHT_PRODUCT_NAME: 'B' }));
    expect(digest({ PREFLIGHT_BROWSER: '/a', HOME: '/b', PREFLIGHT_LOG_LEVEL: 'debug' })).toBe(digest());
  });
});

describe('readStamp', () => {
  const site = { docsOrigin: 'http://localhost:3000', apiPort: null };

  test('gives back what was written', () => {
    write('.next/BUILD_ID', 'a');
    writeStamp(join(root, '.next'), 'abc', site);
    expect(readStamp(join(root, '.next'))).toEqual({ inputs: 'abc', site });
  });

  test('a later build without a stamp of its own is not taken for the stamped one', () => {
    write('.next/BUILD_ID', 'a');
    writeStamp(join(root, '.next'), 'abc', site);
    write('.next/BUILD_ID', 'b');
    expect(readStamp(join(root, '.next'))).toBeNull();
  });

  test.each([
    ['no stamp', null],
    ['half a file', '{"inputs": "abc"'],
    ['something else', '[1]'],
    ['no site', '{"inputs":"abc","buildId":"a"}'],
    ['a site of another form', '{"inputs":"abc","buildId":"a","site":{"docsOrigin":1,"apiPort":"3001"}}'],
  ])('%s is no build', (_, text) => {
    write('.next/BUILD_ID', 'a');
    if (text !== null) write('.next/preflight-stamp.json', text);
    expect(readStamp(join(root, '.next'))).toBeNull();
  });
});
