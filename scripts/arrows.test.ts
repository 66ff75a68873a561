import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMdx } from '../lib/site/mdx/read-mdx';
import { engineRooms, forbiddenAbove, roomsOfLib, roomsOfTests } from './arrows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

const engine = new Set(engineRooms);
const above = ['app', 'components', 'content', 'e2e', 'scripts', 'bench', 'packages'];

const statements = (specifiers: readonly string[]) =>
  specifiers.flatMap((specifier, index) => [
    `import { a${index} } from '${specifier}';`,
    `import type { B${index} } from '${specifier}';`,
    `import '${specifier}';`,
    `export { c${index} } from '${specifier}';`,
    `export type { D${index} } from '${specifier}';`,
    `export * from '${specifier}';`,
    `export const e${index} = () => import('${specifier}');`,
  ]);

type Example = {
  readonly file: string;
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
};

const libExamples: readonly Example[] = Object.entries(roomsOfLib).flatMap(([room, imports]) => {
  const others = Object.keys(roomsOfLib).filter((name) => name !== room);
  const isAllowed = (name: string) => imports.includes(name);
  const packages = engine.has(room) ? ['node:fs', 'valibot', '@x/y', 'shlex/deep'] : [];
  return [
    {
      file: `lib/${room}/a.ts`,
      allowed: ['./b', './part/b', ...imports.map((name) => `../${name}/b`)],
      forbidden: [
        ...others
          .filter((name) => !isAllowed(name))
          .flatMap((name) => [`../${name}/b`, `./../${name}/b`, `../../lib/${name}/b`]),
        ...others.map((name) => `@/lib/${name}/b`),
        ...above.flatMap((name) => [`../../${name}/b`, `@/${name}/b`]),
        ...(room === 'site' ? [] : ['../../site.config']),
        '@/site.config',
        './part/../../zoo/b',
        './../b/../../zoo/b',
        ...(room === 'cors' ? [] : ['#header-gates']),
        'react',
        'react-dom/client',
        'next',
        'next/server',
        'lucide-react',
        ...packages,
      ],
    },
    {
      file: `lib/${room}/part/a.ts`,
      allowed: ['./b', '../b', ...imports.map((name) => `../../${name}/b`)],
      forbidden: others
        .filter((name) => !isAllowed(name))
        .flatMap((name) => [`../../${name}/b`, `@/lib/${name}/b`]),
    },
    {
      file: `lib/${room}/a.test.ts`,
      allowed: [
        'vitest',
        'fast-check',
        'node:fs',
        './a',
        ...(roomsOfTests[room] ?? []).map((name) => `../${name}/b`),
      ],
      forbidden: [
        'react',
        '@/app/b',
        ...others
          .filter((name) => !isAllowed(name) && roomsOfTests[room]?.includes(name) !== true)
          .map((name) => `../${name}/b`),
      ],
    },
  ];
});

const examples: readonly Example[] = [
  ...libExamples,
  {
    file: 'lib/unheard-of/a.ts',
    allowed: ['./b', 'valibot'],
    forbidden: ['../http/b', '@/lib/http/b', '../../site.config', '../../app/b', 'react'],
  },
  { file: 'lib/site/b.ts', allowed: ['../../site.config', 'node:http', 'valibot'], forbidden: ['../cors/b'] },
  {
    file: 'lib/demo/b.ts',
    allowed: ['../http/b', 'node:http', 'valibot'],
    forbidden: ['../cors/needs-preflight', '../csp/policy'],
  },
  {
    file: 'components/exchange/a.tsx',
    allowed: [
      './b',
      '../ui/b',
      '@/components/ui/b',
      '@/lib/cors/b',
      '../../lib/cors/b',
      '@/site.config',
      'react',
      'next/link',
    ],
    forbidden: (forbiddenAbove['components'] ?? []).flatMap((name) => [`@/${name}/b`, `../../${name}/b`]),
  },
  {
    file: 'lib/cors/gates/a.ts',
    allowed: ['./b', '../b', '../../http/b', '../../csp/b', 'structured-headers', 'urlpattern-polyfill'],
    forbidden: ['../../run/b', '../../../app/b', '@/lib/cors/b', 'react', 'node:fs', 'valibot', '@x/y'],
  },
  {
    file: 'components/ui/a.tsx',
    allowed: ['./b', 'react', 'clsx', 'next/link'],
    forbidden: ['lib/http', 'components/docs', 'app', 'content'].flatMap((name) => [
      `@/${name}/b`,
      `../../${name}/b`,
    ]),
  },
  {
    file: 'content/guide/a.tsx',
    allowed: ['./b', '@/components/docs/b', '../../components/docs/b', '@/lib/cors/b', '@/site.config'],
    forbidden: (forbiddenAbove['content'] ?? []).flatMap((name) => [`@/${name}`, `../../${name}`]),
  },
  {
    file: 'app/guide/page.tsx',
    allowed: [
      '../b',
      '@/app/b',
      '@/components/docs/b',
      '@/lib/cors/b',
      '@/content/guide/b',
      '@/site.config',
      'next',
    ],
    forbidden: [],
  },
  ...[
    { file: 'scripts/a.ts', allowed: ['./b.mjs', '../lib/cors/b', '../site.config', 'node:fs'] },
    {
      file: 'e2e/a.ts',
      allowed: ['../scripts/b.mjs', '../components/b/c', '../lib/cors/b', '../site.config'],
    },
    { file: 'bench/a.ts', allowed: ['../e2e/b', '../scripts/b.mjs', '../lib/cors/b', '@playwright/test'] },
    { file: 'packages/a.ts', allowed: ['../lib/machine/b', '../site.config', 'node:fs'] },
  ].map((example) => ({
    ...example,
    forbidden: (forbiddenAbove[example.file.split('/', 1).join('')] ?? []).flatMap((name) => [
      `@/${name}/b`,
      `../${name}/b`,
    ]),
  })),
  {
    file: 'proxy.ts',
    allowed: ['./lib/site/b', './site.config', 'next/server'],
    forbidden: ['./app/b', '@/app/b'],
  },
];

/** The import and export statements of an MDX page. */
function importsOfMdx(text: string): string {
  return readMdx(text)
    .tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []))
    .join('\n');
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** The linter itself wants more than the project does. */
const isLinterSupported = major > 20 || (major === 20 && minor >= 19);
const canary = 'lib/demo/canary.ts';

let folder = '';
let restricted = new Map<string, number[]>();

/** Lints files in a folder of their own, under the project's configuration; the lines of each that cross an arrow. */
function lint(files: ReadonlyMap<string, string>): Map<string, number[]> {
  const tree = mkdtempSync(join(folder, 'tree-'));
  for (const file of ['oxlint.config.mjs', 'scripts/arrows.mjs']) cpSync(join(root, file), join(tree, file));
  for (const [file, text] of [...files, [canary, "import '../cors/b';\n"] as const]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  const report = (() => {
    try {
      return execFileSync(process.execPath, [oxlint, '--config=oxlint.config.mjs', '--format=unix'], {
        cwd: tree,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
    } catch (error) {
      if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
        return error.stdout;
      throw error;
    }
  })();
  const lines = new Map<string, number[]>();
  for (const [, file = '', line] of report.matchAll(/^(.+?):(\d+):\d+: .*\(no-restricted-imports\)\]$/gm)) {
    lines.set(file, [...(lines.get(file) ?? []), Number(line)]);
  }
  if (!lines.delete(canary)) throw new Error(`oxlint did not do its work: ${report}`);
  return lines;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-arrows-'));
  const texts = examples.map(({ file, allowed, forbidden }) => {
    const lines = statements([...forbidden, ...allowed]);
    return [file, `${lines.join('\n')}\n`] as const;
  });
  if (isLinterSupported) restricted = lint(new Map(texts));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isLinterSupported)('arrows between rooms', () => {
  test.each(examples)('$file', ({ file, allowed, forbidden }) => {
    const lines = statements([...forbidden, ...allowed]);
    const found = [...new Set(restricted.get(file))].toSorted((a, b) => a - b).map((line) => lines[line - 1]);
    expect(found).toEqual(statements(forbidden));
  });

  test('every room of lib/ has its arrows here', () => {
    const rooms = readdirSync(join(root, 'lib'), { withFileTypes: true });
    expect(rooms.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([]);
    expect(Object.keys(roomsOfLib).toSorted()).toEqual(rooms.map((entry) => entry.name).toSorted());
  });

  test('every arrow that is allowed is one that the code has', () => {
    const isTest = (file: string) => file.endsWith('.test.ts');
    const arrows = (room: string, ofTests: boolean) => {
      const files = readdirSync(join(root, 'lib', room), { recursive: true, encoding: 'utf8' });
      const texts = files
        .filter((file) => /\.m?tsx?$|\.mjs$/.test(file) && isTest(file) === ofTests)
        .map((file) => readFileSync(join(root, 'lib', room, file), 'utf8'));
      const imported = texts.flatMap((text) =>
        [...text.matchAll(/(?:from|import\(?) '(?:\.\.\/)+([a-z]+)\//g)].map(([, name = '']) => name),
      );
      return new Set(imported);
    };
    const unused = Object.keys(roomsOfLib).flatMap((room) => [
      ...(roomsOfLib[room] ?? [])
        .filter((name) => !arrows(room, false).has(name))
        .map((name) => `${room} -> ${name}`),
      ...(roomsOfTests[room] ?? [])
        .filter((name) => !arrows(room, true).has(name))
        .map((name) => `${room} -> ${name}, in tests`),
    ]);
    expect(unused).toEqual([]);
  });
});

describe.skipIf(!isLinterSupported)('MDX', () => {
  test('an import of app/ is found, one in a code block is not', () => {
    const text = "import { a } from '@/app/a';\n\n# Title\n\n```js\nimport { b } from '@/app/b';\n```\n";
    expect(importsOfMdx(text)).toBe("import { a } from '@/app/a';");
    expect(lint(new Map([['content/guide/a.tsx', importsOfMdx(text)]])).get('content/guide/a.tsx')).toEqual([
      1,
    ]);
  });

  test('the pages in content/ keep to their arrows', () => {
    const pages = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    );
    const texts = pages.map(
      (file) =>
        [`content/${file}.tsx`, importsOfMdx(readFileSync(join(root, 'content', file), 'utf8'))] as const,
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(lint(new Map(texts))).toEqual(new Map());
  });
});
