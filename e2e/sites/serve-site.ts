import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { neededPolicy, type EmbedChoice, type EmbedSource } from '../../lib/embed/embed-lines';
import { hashSource } from '../../lib/run/hash-source';
import { siteFolder, type DocsSite } from '../../scripts/docs-sites.mjs';
import { closed, listening } from '../listening';
import { site } from '../live-request';

/** What each of the sites embeds, as an element and as a frame. */
const choice: EmbedChoice = { kind: 'scenario', value: 'x-foobar', theme: 'page', runIn: 'page' };
const source: EmbedSource = {
  docsOrigin: site.docsOrigin,
  apiOrigins: [new URL(site.api.sameSite).origin],
  webSockets: [],
  script: { path: '/embed.js', integrity: '' },
};

/** The style that VitePress adds while its theme changes. */
export const vitePressSwitch = "'sha256-skqujXORqzxt1aE0NNXxujEanPTX6raoqSscTV/Ww/Y='";

/** The first of the ports that `scripts/test-site.mjs` lets embed; each worker has its own. */
const firstPort = 3110;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A built site on an origin of its own. */
export type ServedSite = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves what a generator built, under the strictest policy that its own pages work with, and what the guide adds for embeds.
 * @param edit what becomes of a page's HTML; absent: nothing
 */
export async function serveSite(
  name: DocsSite,
  worker: number,
  edit: (html: string, path: string) => string = (html) => html,
): Promise<ServedSite> {
  const folder = siteFolder(name);
  const policy = policyOf(name, readFileSync(join(folder, 'index.html'), 'utf8'));
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://host.example').pathname);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    let body;
    try {
      body = readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', policy);
    response.end(file.endsWith('.html') ? edit(body.toString('utf8'), path) : body);
  });
  const port = await listening(server, { port: firstPort + worker });
  return { origin: `http://localhost:${port}`, close: () => closed(server) };
}

/** What a generator writes into its page itself: each different inline script that runs, and each style attribute. */
export function inlineOf(html: string): {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
} {
  const found = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, text = '']) => text))].filter((text) => text !== '');
  return {
    scripts: found(/<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g),
    styles: found(/\sstyle="([^"]*)"/g),
  };
}

/** What stands in the page itself is allowed piece by piece, and nothing else that is inline. */
function policyOf(name: DocsSite, html: string): string {
  const { scripts, styles } = inlineOf(html);
  const directives = new Map<string, readonly string[]>([
    // It prefetches its pages, which is of this directive: https://w3c.github.io/webappsec-csp/#does-resource-hint-violate-policy
    ['default-src', [name === 'docusaurus' ? "'self'" : "'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['script-src', ["'self'", ...scripts.map(hashSource)]],
    ['style-src', ["'self'", ...(name === 'vitepress' ? [vitePressSwitch] : [])]],
    ['style-src-attr', ["'unsafe-hashes'", ...styles.map(hashSource)]],
    ['img-src', ["'self'", 'data:']],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'"]],
  ]);
  for (const directive of neededPolicy(name, choice, source).split('; ')) {
    const [named = '', ...sources] = directive.split(' ');
    directives.set(named, [...(directives.get(named) ?? []), ...sources]);
  }
  return [...directives].map(([named, sources]) => [named, ...sources].join(' ')).join('; ');
}
