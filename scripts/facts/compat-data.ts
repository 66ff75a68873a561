import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { root } from '../site-build.mjs';
import { browsers, type Browser, type Support } from '../../lib/browsers/support';

const releaseSchema = v.object({
  status: v.picklist(['retired', 'current', 'esr', 'beta', 'nightly', 'planned']),
  release_date: v.optional(v.string()),
});

const browserSchema = v.object({ releases: v.record(v.string(), releaseSchema) });

/** What is read of MDN's data here: https://github.com/mdn/browser-compat-data/blob/main/schemas/ */
const dataSchema = v.pipe(
  v.looseObject({
    __meta: v.object({ version: v.string(), timestamp: v.pipe(v.string(), v.isoTimestamp()) }),
    browsers: v.object({ chrome: browserSchema, firefox: browserSchema, safari: browserSchema }),
  }),
  v.transform(({ __meta: { version, timestamp }, browsers: known, ...features }) => ({
    version,
    /** When it was published, such as "2026-11-12". */
    day: timestamp.slice(0, 10),
    browsers: known,
    features,
  })),
);

const statementSchema = v.object({
  version_added: v.union([v.string(), v.boolean(), v.null()]),
  version_removed: v.optional(v.unknown()),
  partial_implementation: v.optional(v.boolean()),
  flags: v.optional(v.array(v.unknown())),
});

const supportSchema = v.union([
  v.pipe(
    statementSchema,
    v.transform((one) => [one]),
  ),
  v.array(statementSchema),
]);

/** MDN's data, as a version of its package has it. */
export type CompatData = v.InferOutput<typeof dataSchema>;

/** A release that is out, with its day. */
export type Release = { readonly version: string; readonly day: string };

/** The data that is installed with this project. */
export function installedCompatData(): CompatData {
  return compatDataIn(root);
}

/** The data among the packages of a folder. @throws Error where there is none, ValiError where it is not MDN's */
export function compatDataIn(folder: string): CompatData {
  const path = createRequire(`${folder}/`).resolve('@mdn/browser-compat-data');
  return v.parse(dataSchema, JSON.parse(readFileSync(path, 'utf8')));
}

/** The releases of a browser that are out, the oldest first. */
export function releasesOf(data: CompatData, browser: Browser): Release[] {
  return Object.entries(data.browsers[browser].releases)
    .flatMap(([version, { status, release_date: day }]) =>
      ['retired', 'current', 'esr'].includes(status) && day !== undefined ? [{ version, day }] : [],
    )
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));
}

/**
 * What the data says of a feature in a browser, in the form of lib/browsers/support.
 * @returns null where the data has no such feature, or says that it is there in part only
 */
export function supportInData(data: CompatData, feature: string, browser: Browser): Support | null {
  let found: unknown = data.features;
  for (const part of feature.split('.')) found = member(found, part);
  const read = v.safeParse(supportSchema, member(member(member(found, '__compat'), 'support'), browser));
  if (!read.success) return null;
  const plain = read.output.filter(
    ({ flags, version_removed: removed }) => flags === undefined && removed === undefined,
  );
  if (plain.some((one) => one.partial_implementation)) return null;
  const since = plain.map((one) => one.version_added).find((version) => typeof version === 'string');
  if (since === undefined) return false;
  const version = since.replace('≤', '');
  const isOut = releasesOf(data, browser).some((release) => release.version === version);
  return isOut ? version : { next: version };
}

/** The newest release of each browser. */
export function newestReleases(data: CompatData): Readonly<Record<Browser, Release | undefined>> {
  const [chrome, firefox, safari] = browsers.map((browser) => releasesOf(data, browser).at(-1));
  return { chrome, firefox, safari };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
