// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * Adds the optional packages of other platforms that npm leaves out of a lockfile, without which `npm ci` refuses it.
 * Run after every change of a dependency: `npm run lock`.
 * @see https://github.com/npm/cli/issues/4828
 */

const systems = [
  'win32',
  'darwin',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'aix',
  'sunos',
];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'wasm32',
  'mips64el',
];

const file = new URL('../package-lock.json', import.meta.url);
const entry = v.object({
  dev: v.optional(v.boolean()),
  optionalDependencies: v.optional(v.record(v.string(), v.string())),
});
const lockfile = v.object({ packages: v.record(v.string(), entry) });
/** @type {unknown} */
const lock = JSON.parse(readFileSync(file, 'utf8'));
if (!v.is(lockfile, lock)) throw new Error('package-lock.json is not a lockfile that this script knows.');
const { packages } = lock;
const before = Object.keys(packages).length;

for (const [from, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(from, name)) continue;
    packages[`node_modules/${name}`] = platformPackage(name, range, entry.dev === true);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(packages).length - before} packages of other platforms added.`);

/**
 * Whether the package at `from` finds `name` in the lock, by Node's own search.
 * @param {string} from
 * @param {string} name
 */
function isLocked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

/**
 * A lock entry read off the name of a package built for one platform.
 * @param {string} name such as "@next/swc-linux-x64-musl"
 * @param {string} range
 * @param {boolean} isDevelopment
 */
function platformPackage(name, range, isDevelopment) {
  const words = name.split(/[/-]/).map((word) => (word === 'armv7' ? 'arm' : word));
  const system = systems.find((candidate) => words.includes(candidate));
  const processor = processors.find((candidate) => words.includes(candidate));
  if (processor === undefined) throw new Error(`Can't tell the platform of the optional package ${name}.`);
  const library = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : system === 'linux' && words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    cpu: [processor],
    ...(isDevelopment ? { dev: true } : {}),
    ...(library === undefined ? {} : { libc: [library] }),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}
