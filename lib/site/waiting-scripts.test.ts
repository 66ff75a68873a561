import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letScriptsWait, withWaitingScripts } from './waiting-scripts.mjs';

const first = '<script id="first">go()</script>';
const page = [
  '<html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/c.js"/>',
  `<script src="/a.js" async=""></script>${first}<script src="/old.js" noModule=""></script></head>`,
  '<body><script>push()</script><script src="/c.js" async=""></script></body></html>',
].join('');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waiting-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('asynchronous scripts wait, in their places; all else stays as it is', () => {
  expect(withWaitingScripts(page)).toBe(
    [
      '<html><head><link rel="stylesheet" href="/a.css"/>',
      `<link rel="waiting" as="script" href="/a.js"/>${first}<script src="/old.js" noModule=""></script></head>`,
      '<body><script>push()</script><link rel="waiting" as="script" href="/c.js"/></body></html>',
    ].join(''),
  );
});

test('pages with the first script are rewritten, once; others are left', () => {
  const other = page.replace(first, '');
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(join(folder, 'other.html'), other);
  writeFileSync(join(folder, 'page.txt'), page);
  letScriptsWait(folder);
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(withWaitingScripts(page));
  expect(readFileSync(join(folder, 'other.html'), 'utf8')).toBe(other);
  expect(readFileSync(join(folder, 'page.txt'), 'utf8')).toBe(page);
});

test('a build in which no script can wait is an error', () => {
  writeFileSync(
    join(folder, 'page.html'),
    page.replace(/<link rel="preload"[^>]*>/, '').replaceAll('async=""', 'async'),
  );
  expect(() => letScriptsWait(folder)).toThrow('withWaitingScripts');
});
