import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { onePortEnvironment } from '../scripts/test-site.mjs';
import docs from '../playwright.config';

const site = onePortEnvironment(process.env);
Object.assign(process.env, site);
const url = site.PREFLIGHT_DOCS_ORIGIN ?? '';
const root = fileURLToPath(new URL('..', import.meta.url));

/** Embeds of a site with one port: the very tests of what the element does, and of hostile frames. */
export default defineConfig({
  ...docs,
  testDir: '.',
  testMatch: 'embed-{script,hostile}.spec.ts',
  outputDir: `${root}test-results`,
  use: { ...docs.use, baseURL: url },
  webServer: [docs.webServer ?? []].flat().map((server) => ({ ...server, url, cwd: root })),
});
