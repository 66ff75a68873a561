import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';

const entry = v.object({
  version: v.optional(v.string()),
  integrity: v.optional(v.string()),
  resolved: v.optional(v.string()),
  /** It comes within the package of another entry. */
  inBundle: v.optional(v.boolean()),
  optionalDependencies: v.optional(v.record(v.string(), v.string())),
});
const lockfile = v.pipe(v.string(), v.parseJson(), v.object({ packages: v.record(v.string(), entry) }));
const { packages } = v.parse(
  lockfile,
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('every package of the lock file has an integrity', () => {
  expect(locked.length).toBeGreaterThan(0);
  const without = locked.filter(
    ([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('no package of the lock file is bound to a registry', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('packages for other platforms are locked too', () => {
  const names = new Set(locked.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const missing = locked.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});
