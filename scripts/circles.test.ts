import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

/** `from '…'`, `import '…'` and `import('…')`: values, types, dynamic imports, and types in JSDoc. */
const specifier = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"\n]+)['"]/g;

/** The files that a file imports, among those that there are. */
function importsOf(file: string, text: string, files: ReadonlyMap<string, string>): Set<string> {
  const imported = [...text.matchAll(specifier)].flatMap(([, name = '']) => {
    if (!/^(?:\.{1,2}|@)\//.test(name)) return [];
    const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(file), name);
    const endings = ['', '.ts', '.tsx', '.mjs', '.jsx', '.mdx', '/index.ts', '/index.tsx'];
    return endings.map((ending) => path + ending).filter((candidate) => files.has(candidate));
  });
  return new Set(imported);
}

/** The files on a circle of imports, or on a way from one circle to another; sorted. */
function filesOnCircles(files: ReadonlyMap<string, string>): string[] {
  const left = new Map([...files].map(([file, text]) => [file, importsOf(file, text, files)]));
  for (;;) {
    const imported = new Set([...left.values()].flatMap((imports) => [...imports]));
    const ends = [...left].flatMap(([file, imports]) =>
      imports.size === 0 || !imported.has(file) ? [file] : [],
    );
    if (ends.length === 0) return [...left.keys()].toSorted();
    for (const file of ends) left.delete(file);
    for (const imports of left.values()) for (const file of ends) imports.delete(file);
  }
}

test.each([
  ['values', "import { b } from './b';", "export { a as b } from '../x/a';"],
  ['types', "import type { B } from './b';", "import type {\n  A,\n} from './a';"],
  ['paths from the root', "import type { B } from '@/x/b';", "import '@/x/a';"],
  ['dynamic imports', "export const a = () => import('./b.mjs');", "/** @type {import('./a').A} */"],
])('a circle of %s is found', (_, a, b) => {
  const second = a.includes('.mjs') ? 'x/b.mjs' : 'x/b.ts';
  const files = new Map([
    ['x/a.ts', a],
    [second, b],
    ['x/above.ts', "import './a';"],
    ['x/below.ts', ''],
  ]);
  expect(filesOnCircles(files)).toEqual(['x/a.ts', second]);
  expect(filesOnCircles(new Map([...files, [second, "import './below';"]]))).toEqual([]);
});

test('a file that imports itself is a circle', () => {
  expect(filesOnCircles(new Map([['x/a.ts', "import './a';"]]))).toEqual(['x/a.ts']);
});

test('the project has no circles of imports, types included', () => {
  const files = new Map(
    [...sourceFiles()].filter(
      ([path]) => /\.(?:tsx?|mjs|jsx|mdx)$/.test(path) && path !== 'scripts/circles.test.ts',
    ),
  );
  expect(files.size).toBeGreaterThan(500);
  expect(filesOnCircles(files)).toEqual([]);
});
