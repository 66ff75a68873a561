import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser, launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/site-build.mjs';
import { box, headline } from './diagnose-desk';
import { hydrated } from './live-request';
import { transcript } from './pasted-evidence';

/** A page as it is to be seen: where it is, and what is done there first. */
type Sight = {
  readonly path: string;
  readonly before?: (page: Page) => Promise<void>;
  /** Its header has no controls that tell when the page is hydrated. */
  readonly isPlain?: true;
};

const widths = [390, 1024, 1440];
const themes = ['light', 'dark'] as const;
const folder = join(root, 'pictures');

/** One of each kind, by the name of its pictures. */
const sights: Readonly<Record<string, Sight>> = {
  landing: { path: '/' },
  'guide-index': { path: '/guide' },
  'guide-start': { path: '/guide/what-cors-is' },
  guide: { path: '/guide/preflighted-requests' },
  'guide-long': { path: '/guide/simple-requests' },
  'guide-policy': { path: '/guide/content-security-policy' },
  'guide-cookies': { path: '/guide/cookies' },
  'guide-avoiding': { path: '/guide/avoiding-preflights' },
  errors: { path: '/errors' },
  error: { path: '/errors/access-control-allow-origin-mismatch' },
  'error-policy': { path: '/errors/csp' },
  symptoms: { path: '/symptoms' },
  headers: { path: '/headers' },
  tutorial: { path: '/tutorial' },
  'tutorial-step': { path: '/tutorial/first-request' },
  'tutorial-by-hand': { path: '/tutorial/ask-by-hand' },
  scenarios: { path: '/scenario' },
  scenario: { path: '/scenario/no-allow-origin' },
  'scenario-run': { path: '/scenario/x-foobar', before: (page) => pressRun(page) },
  checker: { path: '/checker' },
  playground: { path: '/playground' },
  'playground-run': { path: '/playground', before: (page) => pressRun(page) },
  'csp-lab': { path: '/csp-lab' },
  conformance: { path: '/conformance' },
  diagnose: { path: '/diagnose' },
  'diagnose-evidence': { path: '/diagnose', before: giveEvidence },
  case: { path: '/diagnose', before: openCase },
  'search-open': { path: '/', before: openSearch },
  'menu-open': { path: '/guide/preflighted-requests', before: openMenu },
  'not-found': { path: '/nothing-here', isPlain: true },
};

async function pressRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).first().click();
  await page
    .getByText(/\d requests? on the wire/)
    .first()
    .waitFor();
}

async function giveEvidence(page: Page): Promise<void> {
  await box(page).fill(transcript);
  await page.getByRole('button', { name: 'Diagnose', exact: true }).click();
  await headline(page).filter({ hasText: 'Access-Control' }).waitFor();
}

async function openCase(page: Page): Promise<void> {
  await giveEvidence(page);
  const address = await page.getByRole('link', { name: 'Case page' }).first().getAttribute('href');
  if (address === null) throw new Error('The case has no page.');
  await page.goto(address);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('no access-control-allow-origin header');
  await page.getByRole('option').first().waitFor();
}

async function openMenu(page: Page): Promise<void> {
  const menu = page.locator('header summary').filter({ visible: true });
  if ((await menu.count()) > 0) await menu.first().click();
}

const { values, positionals } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://localhost:3000' },
    width: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    media: { type: 'string', default: 'screen' },
  },
  allowPositionals: true,
});
const asked = Object.entries(sights).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);

/** Takes one picture of the whole page, or of the window where a dialog or a menu lies over it. */
async function take(browser: Browser, name: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({
    baseURL: values.origin,
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height: width < 600 ? 844 : 900 },
    hasTouch: width < 600,
    isMobile: width < 600,
  });
  if (values.media === 'print') await page.emulateMedia({ media: 'print' });
  if (values.media === 'forced-colors') await page.emulateMedia({ forcedColors: 'active' });
  const sight = sights[name];
  if (sight === undefined) throw new Error(`There is no picture called ${name}.`);
  try {
    await page.goto(sight.path);
    if (sight.isPlain) await page.getByRole('searchbox').and(page.locator(':enabled')).waitFor();
    else await hydrated(page);
    await sight.before?.(page);
    await page.evaluate(async () => {
      // What is far from the window is not laid out otherwise.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets = [sheet];
      await document.fonts.ready;
    });
    await page.screenshot({
      path: join(
        folder,
        `${name}-${width}-${colorScheme}${values.media === 'screen' ? '' : `-${values.media}`}.png`,
      ),
      fullPage: !name.endsWith('-open'),
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(
      `${name} ${width} ${colorScheme}: ${await page.evaluate(() => document.documentElement.scrollHeight)} px high${wide > 0 ? `, ${wide} px TOO WIDE` : ''}`,
    );
  } finally {
    await page.close();
  }
}

const found = await findBrowser();
if ('problem' in found) throw new Error(found.problem);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions(found.path));
try {
  for (const [name] of asked) {
    for (const width of values.width?.map(Number) ?? widths) {
      for (const theme of themes.filter((theme) => values.theme?.includes(theme) ?? true)) {
        try {
          await take(browser, name, width, theme);
        } catch (error) {
          console.error(
            `${name} ${width} ${theme}: ${error instanceof Error ? error.message : String(error)}`,
          );
          process.exitCode = 1;
        }
      }
    }
  }
} finally {
  await browser.close();
}
