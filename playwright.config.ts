import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { testSiteEnvironment } from './scripts/test-site.mjs';

const site = testSiteEnvironment(process.env);
for (const name of Object.keys(process.env)) {
  if (!(name in site)) delete process.env[name];
}
Object.assign(process.env, site);

const executablePath = process.env.PREFLIGHT_BROWSER;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // On a busy machine a test may run out of time; Playwright lists what passed the second time only.
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    baseURL: site.PREFLIGHT_DOCS_ORIGIN ?? '',
    browserName: 'chromium',
    launchOptions: launchOptions(executablePath === '' ? undefined : executablePath),
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: site.PREFLIGHT_DOCS_ORIGIN ?? '',
    reuseExistingServer: false,
    timeout: 600_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
