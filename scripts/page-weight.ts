import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page's document names is loaded with it, in bytes as gzip sends them. */
export type PageWeight = {
  readonly path: string;
  readonly document: number;
  readonly scripts: number;
  readonly styles: number;
};

type Kind = { readonly kind: string; readonly pattern: RegExp; readonly budget: number };

const anyOther: Kind = { kind: 'others', pattern: /^/, budget: 295_000 };

/** The most that a page of a kind may weigh: document, scripts and styles, in bytes. */
const kinds: readonly Kind[] = [
  { kind: '/guide/…', pattern: /^\/guide\/./, budget: 290_000 },
  { kind: '/errors/…', pattern: /^\/errors\/./, budget: 285_000 },
  { kind: '/tutorial/…', pattern: /^\/tutorial\/./, budget: 275_000 },
  { kind: '/scenario/…', pattern: /^\/scenario\/./, budget: 280_000 },
  { kind: '/scenario', pattern: /^\/scenario$/, budget: 248_000 },
  { kind: '/conformance', pattern: /^\/conformance$/, budget: 357_000 },
  { kind: '/embed/error/…', pattern: /^\/embed\/error\//, budget: 275_000 },
  { kind: '/embed/…', pattern: /^\/embed\//, budget: 270_000 },
  { kind: 'tools', pattern: /^\/(?:playground|checker|csp-lab)$/, budget: 225_000 },
];

/** The first kind of pages that a path is of. */
export function kindOf(path: string): Kind {
  return kinds.find(({ pattern }) => pattern.test(path)) ?? anyOther;
}

/** The weight of each page of the built site, by path. */
export function pageWeights(distFolder: string): readonly PageWeight[] {
  const root = join(distFolder, 'server', 'app');
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(file)).length;
    sizes.set(file, known);
    return known;
  };
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return files.toSorted().map((file) => {
    const html = readFileSync(join(root, file), 'utf8');
    const bytesOf = (names: RegExp) => {
      const named = new Set(Array.from(html.matchAll(names), ([, name = '']) => name));
      const built = Array.from(named, (name) => join(distFolder, 'static', name)).filter(existsSync);
      return built.reduce((sum, name) => sum + sizeOf(name), 0);
    };
    const name = file.replace(/\.html$/, '');
    return {
      path: name === 'index' ? '/' : `/${name}`,
      document: sizeOf(join(root, file)),
      scripts: bytesOf(/<script[^>]* src="\/_next\/static\/([^"?]+\.js)/g),
      styles: bytesOf(/<link[^>]* href="\/_next\/static\/([^"?]+\.css)/g),
    };
  });
}
