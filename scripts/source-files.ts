import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = /\.(?:[cm]?[jt]sx?|mdx?|css|json)$/;

/** The files that people write, each as a path from the root with its text: code, words, styles and data. */
export function sourceFiles(): ReadonlyMap<string, string> {
  return new Map(
    pathsIn('')
      .filter((path) => source.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** Without what tools write: folders that begin with a dot, packages, results of tests. */
function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) return entry.name === 'next-env.d.ts' ? [] : [path];
    return /^\.|^node_modules$|^test-results$|^pictures$|^playwright-report$/.test(entry.name)
      ? []
      : pathsIn(path);
  });
}

/** `from '…'`, `import '…'` and `import('…')`: values, types, dynamic imports, and types in JSDoc. */
const specifier = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"\n]+)['"]/g;

/** The files that a file imports, among those that there are. */
export function importsOf(
  file: string,
  text: string,
  files: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const imported = [...text.matchAll(specifier)].flatMap(([, name = '']) => {
    // package.json names a gate of the engine so.
    if (name.startsWith('#')) return [`lib/cors/gates/${name.slice(1)}.ts`];
    if (!/^(?:\.{1,2}|@)\//.test(name)) return [];
    const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(file), name);
    const endings = ['', '.ts', '.tsx', '.mjs', '.jsx', '.mdx', '/index.ts', '/index.tsx'];
    return endings.map((ending) => path + ending).filter((candidate) => files.has(candidate));
  });
  return new Set(imported);
}
