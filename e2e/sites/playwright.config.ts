import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import docs from '../../playwright.config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The docs as for the other browser tests, embedded in the sites of other generators. */
export default defineConfig({
  ...docs,
  testDir: '.',
  testMatch: '*.check.ts',
  outputDir: `${root}test-results`,
  webServer: [docs.webServer ?? []].flat().map((server) => ({ ...server, cwd: root })),
});
