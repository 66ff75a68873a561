import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { expect, test } from '@playwright/test';
import { embedScriptOptions } from '../lib/site/embed-script-options.mjs';
import { element, openHost, runIn } from './embedding-page';
import { hostSite } from './host-page';
import { site } from './live-request';

const host = hostSite();

/** The script as it is, but for the version of the messages that it speaks; its URL at the host. */
async function scriptOfVersion(version: number): Promise<string> {
  const { outputFiles } = await build({
    ...embedScriptOptions,
    entryPoints: ['lib/embed/embed-script.ts'],
    plugins: [
      {
        name: 'version',
        setup: (bundling) =>
          bundling.onLoad({ filter: /embed\/messages\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8');
            const changed = text.replace('protocolVersion = 1', `protocolVersion = ${version}`);
            expect(changed).not.toBe(text);
            return { contents: changed, loader: 'ts' };
          }),
      },
    ],
  });
  return host().serve(`/embed-${version}.js`, {
    type: 'text/javascript',
    body: outputFiles[0]?.text ?? '',
  });
}

for (const file of readdirSync('lib/embed/kept')) {
  test(`a page that names an earlier version, ${file}, with its hash, still makes requests`, async ({
    page,
    request,
  }) => {
    const url = `${site.docsOrigin}/embed-script/${file}`;
    expect((await request.get(url)).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    const hash = createHash('sha384')
      .update(readFileSync(`lib/embed/kept/${file}`))
      .digest('base64');
    const opened = await openHost(
      host(),
      page,
      `<script type="module" src="${url}" integrity="sha384-${hash}" crossorigin></script>${element('scenario="x-foobar" run-in="page"')}`,
      { script: '/runs.js' },
    );
    await expect(opened.frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
    await runIn(opened);
    await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
    expect(opened.said).toEqual([]);
  });
}

const sentence = 'another version of embed.js than its docs use';

test('a script of another version than its docs: a sentence that stays, the link, and a silent console', async ({
  page,
}) => {
  const script = await scriptOfVersion(2);
  const { said } = await openHost(host(), page, element(`scenario="x-foobar" docs="${site.docsOrigin}"`), {
    script,
  });
  await expect(page.getByRole('status')).toContainText(sentence);
  await expect(page.getByRole('link', { name: 'The live request' })).toBeVisible();
  // Longer than an embed may take to say that it listens.
  await page.waitForTimeout(9000);
  await expect(page.getByRole('status')).toContainText(sentence);
  expect(said).toEqual([]);
});

test('two versions on one page: the first one works, and the console says so once', async ({ page }) => {
  const [second, third] = [await scriptOfVersion(2), await scriptOfVersion(3)];
  const opened = await openHost(
    host(),
    page,
    `<script type="module" src="${second}"></script><script type="module" src="${third}"></script>${element('scenario="x-foobar"')}`,
  );
  await runIn(opened);
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  expect(opened.said).toEqual([
    'This page loads embed.js in two versions that do not understand each other. The first one stays.',
  ]);
});
