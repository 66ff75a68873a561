import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from '@playwright/test';
import { schemeOf, strict } from './embedding-page';
import { hostSite } from './host-page';
import { consoleProblems, site } from './live-request';
import { originsOf } from './own-run';

const host = hostSite();

let folder = '';
/** A project with React, into which what npm packs was installed. */
let project = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-react-'));
  project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--cache', join(folder, 'cache'), '--no-update-notifier'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  npm(['pack', '--pack-destination', folder], resolve('packages/embed'));
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)], project);
  for (const name of ['react', 'react-dom', 'scheduler'])
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page's component: it counts runs, and has a switch for its theme. */
const component = `
import { createElement, useState } from 'react';
import { PreflightRequest } from 'preflight-embed/react';

export function App() {
  const [runs, setRuns] = useState([]);
  const [theme, setTheme] = useState('light');
  return createElement('main', null,
    createElement('button', { type: 'button', onClick: () => setTheme('dark') }, 'Dark'),
    createElement('output', null, runs.map(({ runIn, observation }) => runIn + ' ' + observation.outcome.kind).join()),
    createElement(PreflightRequest,
      { docs: '${site.docsOrigin}', scenario: 'x-foobar', 'run-in': 'page', theme, onRun: (run) => setRuns([...runs, run]) },
      createElement('a', { href: '${site.docsOrigin}/scenario/x-foobar' }, 'The live request')));
}`;

test('the React component: rendered on the server, hydrated, it runs in the page, tells it, and follows its props', async ({
  page,
}) => {
  writeFileSync(join(project, 'app.mjs'), component);
  writeFileSync(
    join(project, 'server.mjs'),
    `import { createElement } from 'react'; import { renderToString } from 'react-dom/server'; import { App } from './app.mjs';
process.stdout.write(renderToString(createElement(App)));`,
  );
  writeFileSync(
    join(project, 'browser.mjs'),
    `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client'; import { App } from './app.mjs';
hydrateRoot(document.querySelector('#root'), createElement(App));`,
  );
  const html = execFileSync(process.execPath, ['server.mjs'], { cwd: project, encoding: 'utf8' });
  expect(html).toContain('<preflight-request docs=');
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['browser.mjs'],
    bundle: true,
    write: false,
    format: 'esm',
    // React then says in the console what it would keep to itself.
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  host().serve('/browser.js', { type: 'text/javascript', body: outputFiles[0]?.text ?? '' });
  const said = consoleProblems(page);
  await page.goto(
    host().serve('/react', {
      policy: strict,
      body: `<!doctype html><title>Host</title><div id="root">${html}</div><script type="module" src="/browser.js"></script>`,
    }),
  );
  const frame = page.frameLocator('preflight-request >> iframe');
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
  await expect(page.locator('output')).toHaveText('page response');
  const runId = await frame.locator('body').evaluate(() => sessionStorage.getItem('run'));
  expect(await originsOf(runId)).toEqual([host().origin, host().origin]);
  expect(await schemeOf(frame)).toBe('light');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(() => schemeOf(frame)).toBe('dark');
  await expect(page.locator('preflight-request >> iframe')).toHaveCount(1);
  expect(said).toEqual([]);
});
