import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

/** The files on a circle of imports, or on a way from one circle to another; sorted. */
function filesOnCircles(files: ReadonlyMap<string, string>): string[] {
  const left = new Map([...files].map(([file, text]) => [file, new Set(importsOf(file, text, files))]));
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
