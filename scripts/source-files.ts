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
    return /^\.|^node_modules$|^test-results$|^playwright-report$/.test(entry.name) ? [] : pathsIn(path);
  });
}
