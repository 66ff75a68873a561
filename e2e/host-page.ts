import { createServer, type IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { closed, listening } from './listening';

/** A document of a site that is none of this project's. */
export type HostDocument = {
  readonly body: string;
  /** Absent: none. */
  readonly policy?: string;
  readonly type?: string;
};

export type HostSite = {
  readonly origin: string;
  /** Serves it under this path from now on, and gives its URL. */
  readonly serve: (path: string, document: HostDocument) => string;
  /** What was asked of it. */
  readonly requests: readonly IncomingMessage[];
  /** The same site under a name that the docs' allow-list has not. */
  readonly unlisted: string;
};

/** The first of the ports that `scripts/test-site.mjs` lets embed; each worker has its own. */
const firstPort = 3110;

/**
 * Serves a site of another origin, for the tests of the file that calls this.
 * @returns what gives the site, once a test runs
 */
export function hostSite(): () => HostSite {
  let site: HostSite | null = null;
  let close: (() => Promise<void>) | null = null;
  test.beforeAll(async ({ browserName }, { parallelIndex }) => {
    expect(browserName).toBe('chromium');
    const documents = new Map<string, HostDocument>();
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      const path = new URL(request.url ?? '/', 'http://host.example').pathname;
      const found = documents.get(path);
      if (found === undefined) {
        response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
        return;
      }
      const { body, policy, type = 'text/html; charset=utf-8' } = found;
      response.setHeader('Content-Type', type);
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
      response.end(body);
    });
    const port = await listening(server, { port: firstPort + parallelIndex });
    const origin = `http://localhost:${port}`;
    site = {
      origin,
      unlisted: `http://127.0.0.1:${port}`,
      requests,
      serve: (path, document) => {
        documents.set(path, document);
        return origin + path;
      },
    };
    close = () => closed(server);
  });
  test.afterAll(() => close?.());
  return () => {
    if (site === null) throw new Error('The site is served only while a test runs.');
    return site;
  };
}
