import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { docsSites, siteFolder } from '../../scripts/docs-sites.mjs';
import { consoleProblems } from '../live-request';
import { expectEmbedsWork, frames, type OpenPage } from './embedded';
import { inlineOf, serveSite, vitePressSwitch } from './serve-site';

// The reader's system is dark, and the site may not be.
test.use({ colorScheme: 'dark' });

/** The body of a function as an expression. */
const called = (body: string) => `(() => { ${body} })()`;

async function openIn(page: Page, url: string): Promise<OpenPage> {
  const said = consoleProblems(page);
  await page.goto(url);
  const frameOf = async (name: keyof typeof frames) => {
    const frame = await (
      await page.evaluateHandle<Element>(called(frames[name]))
    )
      .asElement()
      ?.contentFrame();
    if (frame === null || frame === undefined) throw new Error(`There is no frame for: ${frames[name]}`);
    return frame;
  };
  return {
    run: async (frame, body) => (frame === null ? page : await frameOf(frame)).evaluate(called(body)),
    pressRun: async (frame) => (await frameOf(frame)).getByRole('button', { name: 'Run' }).click(),
    said: async () => said,
  };
}

for (const name of docsSites) {
  test(`${name}: an element and a frame run, are recorded, grow and follow the theme in Chromium, under a strict policy`, async ({
    page,
  }) => {
    test.skip(!existsSync(siteFolder(name)), `The site of ${name} was not built.`);
    const served = await serveSite(name, test.info().parallelIndex);
    try {
      await expectEmbedsWork(name, served.origin, await openIn(page, `${served.origin}/`));
    } finally {
      await served.close();
    }
  });
}

const guide = readFileSync(
  fileURLToPath(new URL('../../content/guide/put-it-into-your-docs.mdx', import.meta.url)),
  'utf8',
);

for (const name of docsSites) {
  test(`${name}: the guide says how many hashes its pages need`, () => {
    test.skip(!existsSync(siteFolder(name)), `The site of ${name} was not built.`);
    const row = guide.split('\n').find((line) => line.toLowerCase().startsWith(`| ${name} |`)) ?? '';
    const [, , scripts, styles, besides] = row.split('|').map((cell) => cell.trim());
    const found = inlineOf(readFileSync(join(siteFolder(name), 'index.html'), 'utf8'));
    expect([scripts, styles]).toEqual([`${found.scripts.length}`, `${found.styles.length}`]);
    expect(besides?.includes(vitePressSwitch)).toBe(name === 'vitepress');
  });
}
