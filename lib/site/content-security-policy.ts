import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hashSource } from '../run/hash-source';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The CSP sources ('sha256-…') of the inline scripts in a page's HTML, each once.
 * @see https://w3c.github.io/webappsec-csp/#grammardef-hash-source
 */
export function scriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, text = ''] of html.matchAll(inlineScript)) {
    if (text !== '') hashes.add(hashSource(text));
  }
  return [...hashes];
}

/**
 * Reads every prerendered page of a build.
 * @param directory the build's `server/app` folder
 * @returns script hashes by URL path; the page shown for unknown paths is under "/_not-found"
 */
export function hashesByPath(directory: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(directory, file)
      .split(sep)
      .join('/')
      .replace(/\.html$/, '')}`;
    found.set(path === '/index' ? '/' : path, scriptHashes(readFileSync(file, 'utf8')));
  }
  return found;
}

/**
 * The sources of `frame-ancestors` for what other sites may embed: every ancestor has to match one. The docs themselves
 * always may, since they show it and make runs in it.
 * @param embedOrigins as `SiteConfig` has them
 * @see https://w3c.github.io/webappsec-csp/#directive-frame-ancestors
 */
export function embedAncestors(embedOrigins: readonly string[]): string {
  return embedOrigins.includes('*') ? '*' : ["'self'", ...new Set(embedOrigins)].join(' ');
}

/** The policy of the site's own pages: nothing inline but the hashed scripts, connections only to the demo API, no frame around it but those that are named. */
export function contentSecurityPolicy(
  hashes: readonly string[],
  connectOrigins: readonly string[],
  frameAncestors = "'none'",
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...new Set(connectOrigins)].join(' '),
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}
