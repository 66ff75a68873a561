/**
 * The rooms of lib/, and what each may import of the others; in types as in values.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const roomsOfLib = {
  http: [],
  record: ['http'],
  csp: ['http'],
  cors: ['http', 'csp'],
  browsers: ['http', 'csp', 'cors'],
  demo: ['http', 'record'],
  scenarios: ['http', 'record', 'csp', 'cors', 'demo'],
  run: ['http', 'record'],
  comparison: ['http', 'record', 'csp', 'cors', 'scenarios', 'run'],
  permalink: ['http', 'record', 'scenarios'],
  embed: ['http', 'record', 'permalink', 'run'],
  report: [
    'http',
    'record',
    'cors',
    'browsers',
    'scenarios',
    'run',
    'comparison',
    'permalink',
    'snippets',
    'evidence',
  ],
  machine: ['http', 'record', 'cors', 'browsers', 'scenarios', 'permalink', 'report', 'snippets', 'evidence'],
  mcp: ['http', 'cors', 'scenarios', 'evidence', 'machine'],
  storage: [],
  tutorial: ['record', 'scenarios', 'run', 'comparison', 'storage'],
  measurement: ['record', 'storage'],
  snippets: ['http'],
  evidence: ['http', 'record', 'cors', 'browsers', 'scenarios'],
  site: ['demo', 'evidence', 'run'],
  highlight: [],
};

/**
 * What the tests of a room import besides: they compare it with the rooms above it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const roomsOfTests = {
  csp: ['browsers'],
  browsers: ['scenarios'],
  record: ['demo'],
  comparison: ['browsers'],
  scenarios: ['browsers'],
  measurement: ['demo'],
};

/** Rooms without a dependency of any kind: the engine runs in browser, server and worker. */
export const engineRooms = ['http', 'csp', 'cors', 'browsers'];

/** What gates that are loaded with few pages may depend on; both run in browser, server and worker. */
const gateDependencies = ['structured-headers', 'urlpattern-polyfill'];

/**
 * The rooms beside lib/, and which of them, and of the root's files, each may not import.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const forbiddenAbove = {
  lib: ['app', 'components', 'content', 'e2e', 'scripts', 'bench', 'packages', 'site.config'],
  components: ['app', 'content', 'e2e', 'scripts', 'bench', 'packages'],
  content: ['app', 'e2e', 'scripts', 'bench', 'packages'],
  scripts: ['app', 'components', 'content', 'e2e', 'bench', 'packages'],
  e2e: ['app', 'content', 'bench', 'packages'],
  bench: ['app', 'components', 'content', 'packages'],
  packages: ['app', 'components', 'content', 'e2e', 'scripts', 'bench'],
};

const alternatives = (/** @type {readonly string[]} */ names) =>
  names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');

/** Any way of writing the path to one of these, from any depth. */
const pathTo = (/** @type {readonly string[]} */ names) =>
  String.raw`^(@/|(\.{1,2}/)+)(${alternatives(names)})(/|$)`;

const withoutViews = {
  regex: '^(react|react-dom|next|@next|@mdx-js|lucide-react|@fontsource-variable|clsx)(/|$)',
  message: 'lib/ has no React and no Next in it.',
};

/** @typedef {{ regex?: string, group?: readonly string[], message: string }} Pattern */

/** Else the way would hide where it leads. */
const noDetour = {
  regex: String.raw`[^./]/\.\./`,
  message: 'Paths go up before they go down.',
};

const restricted = (/** @type {readonly Pattern[]} */ ...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [...patterns, noDetour] }],
});

/** Overrides of the linter's configuration that hold the arrows, the later ones over the earlier. */
export const arrowOverrides = [
  { files: ['lib/**'], rules: roomRules('', [], []) },
  ...Object.entries(roomsOfLib).flatMap(([room, imports]) => [
    {
      files: [`lib/${room}/**`],
      excludeFiles: ['**/*.test.ts'],
      rules: roomRules(room, imports, engineRooms.includes(room) ? [engineRule(room)] : []),
    },
    {
      files: [`lib/${room}/**/*.test.ts`],
      rules: roomRules(room, [...imports, ...(roomsOfTests[room] ?? [])], []),
    },
  ]),
  {
    files: ['lib/cors/gates/**'],
    excludeFiles: ['**/*.test.ts'],
    rules: roomRules('cors', roomsOfLib['cors'] ?? [], [gatesRule()]),
  },
  {
    files: ['components/**'],
    rules: restricted({
      regex: pathTo(forbiddenAbove['components'] ?? []),
      message: 'components/ imports lib/ and components/ only; content/ and app/ import it.',
    }),
  },
  {
    files: ['components/ui/**'],
    rules: restricted({
      regex: String.raw`^(@/|\.\./|\./(.*/)?\.\./)`,
      message: 'components/ui knows no other room: it imports ./ and packages.',
    }),
  },
  {
    files: ['content/**'],
    rules: restricted({
      regex: pathTo(forbiddenAbove['content'] ?? []),
      message: 'content/ imports components/ and lib/ only; app/ imports it.',
    }),
  },
  ...['scripts', 'e2e', 'bench'].map((room) => ({
    files: [`${room}/**`],
    rules: restricted({
      regex: pathTo(forbiddenAbove[room] ?? []),
      message: `${room}/ imports none of ${(forbiddenAbove[room] ?? []).join(', ')}: scripts/ stands below e2e/, and that below bench/.`,
    }),
  })),
  {
    files: ['packages/**'],
    rules: restricted({
      regex: pathTo(forbiddenAbove['packages'] ?? []),
      message:
        'packages/ imports lib/ and site.config only: what stands there is installed without the site.',
    }),
  },
  { files: ['app/**'], rules: { 'no-restricted-imports': 'off' } },
];

/** Nobody imports app/. */
export const appRule = restricted({
  regex: pathTo(['app']),
  message: 'Nobody imports app/: it wires the rooms together.',
});

/**
 * @param {string} room empty for a room that the table does not know
 * @param {readonly string[]} imports
 * @param {readonly Pattern[]} more
 */
function roomRules(room, imports, more) {
  const others = Object.keys(roomsOfLib).filter((name) => name !== room && !imports.includes(name));
  const above = (forbiddenAbove['lib'] ?? []).filter((name) => room !== 'site' || name !== 'site.config');
  const allowed = imports.map((name) => `lib/${name}`).join(', ') || 'no other room';
  return restricted(
    {
      regex: String.raw`^(@/|(\./)*(\.\./)(\.{1,2}/)*)(lib/)?(${alternatives(others)})(/|$)`,
      message:
        room === '' ? 'scripts/arrows.mjs does not know this room.' : `lib/${room} imports ${allowed}.`,
    },
    { regex: pathTo(above), message: 'lib/ imports nothing that stands above it.' },
    { regex: '^@/', message: 'lib/ imports by relative paths.' },
    ...(room === 'cors' ? [] : [{ regex: '^#', message: 'lib/cors alone names its gates by package.json.' }]),
    withoutViews,
    ...more,
  );
}

/** @param {string} room */
function engineRule(room) {
  return {
    regex: String.raw`^[^.#]`,
    message: `lib/${room} has no dependencies: the engine runs in browser, server and worker.`,
  };
}

function gatesRule() {
  return {
    group: ['*', '@*/**', '!.*', '!./**', '!../**', ...gateDependencies.map((name) => `!${name}`)],
    message: `Gates that are loaded with few pages depend on ${gateDependencies.join(', ')} only.`,
  };
}
