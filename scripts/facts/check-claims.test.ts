import { expect, it } from 'vitest';
import { runs } from '../../lib/browsers/runs';
import { compatData, support } from '../../lib/browsers/support';
import { browserMatrix } from '../../lib/comparison/matrix/browser-matrix';
import { sourceFiles } from '../source-files';
import { agedClaims, agedLines, changeLines, contradictions, seenClaims } from './check-claims';
import { installedCompatData, newestReleases, supportInData, type CompatData } from './compat-data';

const installed = installedCompatData();
const never = { chromium: 0, firefox: 0, webkit: 0 };

it('says of every feature what the installed data says, and names that data', () => {
  expect(Object.keys(support).length).toBeGreaterThan(5);
  expect(contradictions(installed)).toEqual([]);
  expect(compatData).toEqual({ version: installed.version, day: installed.day });
});

/** The installed data, with another statement on a feature in a browser. */
function withStatement(feature: string, browser: string, statement: unknown): CompatData {
  const path = [...feature.split('.'), '__compat', 'support', browser];
  return { ...installed, features: { ...Object(replaced(installed.features, path, statement)) } };
}

function replaced(value: unknown, [name, ...deeper]: readonly string[], statement: unknown): unknown {
  if (name === undefined) return statement;
  return { ...Object(value), [name]: replaced(Reflect.get(Object(value), name), deeper, statement) };
}

const allowlist = 'http.headers.Connection-Allowlist';

it.each([
  [{ version_added: '158' }, ['here not at all, there since 158']],
  [{ version_added: '161' }, ['here not at all, there not yet, in 161']],
  [{ version_added: 'preview' }, ['here not at all, there not yet, in preview']],
  [{ version_added: '158', flags: [{ type: 'preference', name: 'a' }] }, []],
  [{ version_added: '140', version_removed: '141' }, []],
  [
    [{ version_added: '158' }, { version_added: '150', version_removed: '151' }],
    ['here not at all, there since 158'],
  ],
  [{ version_added: '158', partial_implementation: true }, ['here not at all, there nothing whole']],
  [undefined, ['here not at all, there nothing whole']],
])('finds that newer data says %j of a feature that is said to be missing', (statement, found) => {
  expect(contradictions(withStatement(allowlist, 'firefox', statement))).toEqual(
    found.map((words) => `${allowlist} in firefox: ${words}`),
  );
});

it('finds that a release came out which is said to come, and that a feature is gone from the data', () => {
  const next = { '27.3': { status: 'current', release_date: '2026-12-07' } } as const;
  const safari = { releases: { ...installed.browsers.safari.releases, ...next } };
  const data = { ...installed, browsers: { ...installed.browsers, safari } };
  const streams = 'api.fetch.options_parameter.body.accepts_readablestream';
  expect(contradictions(data)).toEqual([`${streams} in safari: here not yet, in 27.3, there since 27.3`]);
  expect(supportInData(installed, 'http.headers.X-Nothing', 'chrome')).toBe(null);
  expect(supportInData(installed, 'http.mixed-content.allow_loopback_url', 'firefox')).toBe('55');
});

it('finds what was seen long ago, by the releases that came out since', () => {
  const newest = newestReleases(installed);
  const claims = [
    { claim: 'a', engine: 'chromium', version: '150.0.1', day: '2026-08-01' },
    { claim: 'b', engine: 'chromium', version: '150.0.1', day: '2026-08-01' },
    { claim: 'c', engine: 'firefox', version: `${newest.firefox?.version}.0`, day: '2026-11-29' },
    { claim: 'd', engine: 'webkit', version: '2.50.6', day: '2026-10-24' },
    { claim: 'e', engine: 'webkit', version: '2.50.6', day: '2026-11-29' },
  ] as const;
  const since = Number(newest.chrome?.version) - 150;
  expect(agedLines(agedClaims(claims, installed, never))).toEqual([
    `Chromium 150.0.1 of 2026-08-01, ${since} releases ago: a, b`,
    'WebKit 2.50.6 of 2026-10-24, 1 releases ago: d',
  ]);
  expect(agedClaims(claims, installed, { chromium: since, firefox: 0, webkit: 1 })).toEqual([]);
});

it('knows where each departure, the matrix and what pages name were seen, and what is about to change', () => {
  const claims = seenClaims();
  for (const { version, day } of claims)
    expect([version, day]).toEqual([
      expect.stringMatching(/^\d/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ]);
  expect(claims).toContainEqual(
    expect.objectContaining({ claim: 'content/guide/cookies.mdx', engine: 'firefox' }),
  );
  expect(claims).toContainEqual(expect.objectContaining({ claim: 'stream-not-supported', engine: 'webkit' }));
  expect(changeLines().join('\n')).toMatch(/stream-not-supported.*27\.3[\s\S]*whatwg\/fetch\/issues\/1919/);
}, 60_000);

it('is read by nothing that is built', () => {
  const reading = [...sourceFiles()].filter(
    ([path, text]) => /\.(?:[cm]?[jt]sx?|mdx)$/.test(path) && /['"]@mdn\/browser-compat-data/.test(text),
  );
  expect(reading.map(([path]) => path).toSorted()).toEqual([
    'scripts/facts.ts',
    'scripts/facts/compat-data.ts',
  ]);
});

it('has the versions of the matrix on the day of its run, where others measured on that day', () => {
  const run = new Map<string, unknown>(Object.entries(runs)).get(browserMatrix.date);
  expect(run ?? browserMatrix.versions).toEqual(browserMatrix.versions);
});
