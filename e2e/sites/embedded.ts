import { expect } from '@playwright/test';
import type { DocsSite } from '../../scripts/docs-sites.mjs';
import { recordOf, site } from '../live-request';

/** A page that is open in a browser. The body of a function is run in it, or in one of its frames. */
export type OpenPage = {
  readonly run: (frame: keyof typeof frames | null, body: string) => Promise<unknown>;
  /** Presses Run in a frame, as a person does. */
  readonly pressRun: (frame: keyof typeof frames) => Promise<void>;
  /** What its console said, errors and warnings. */
  readonly said: () => Promise<readonly string[]>;
};

/** Bodies of functions that return the frames of the page: the element's, and the one that was written by hand. */
export const frames = {
  element: "return document.querySelector('preflight-request')?.shadowRoot?.querySelector('iframe');",
  byHand: "return document.querySelector('iframe');",
} as const;
export const runButton =
  "return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Run');";

const text = 'return document.body.innerText;';
const scheme = 'return getComputedStyle(document.documentElement).colorScheme;';

/** How a reader of each site chooses its theme, by the site's own control. */
const chooseTheme: Readonly<Record<DocsSite, (theme: 'light' | 'dark') => string>> = {
  docusaurus: (theme) =>
    `if (document.documentElement.dataset.theme !== '${theme}') document.querySelector('[class*=toggleButton]').click();`,
  starlight: (theme) =>
    `const select = document.querySelector('starlight-theme-select select'); select.value = '${theme}'; select.dispatchEvent(new Event('change'));`,
  vitepress: (theme) =>
    `if (document.documentElement.classList.contains('dark') !== ${theme === 'dark'}) document.querySelector('.VPSwitchAppearance').click();`,
};

/**
 * The page of each site, with a live request as an element and as a frame: both run and are recorded, the element is as high
 * as its content and follows the site's theme, and the console is silent.
 */
export async function expectEmbedsWork(name: DocsSite, origin: string, page: OpenPage): Promise<void> {
  const height = async () => Number(await page.run(null, frames.element.replace(';', '.clientHeight;')));
  await expect.poll(() => page.run(null, frames.element.replace('return ', 'return null != '))).toBe(true);
  await expect.poll(() => page.run('element', text)).toContain(`Made by this page, of ${origin}`);
  const before = await height();
  await page.pressRun('element');
  await expect.poll(() => page.run('element', text)).toContain('Observed as predicted');
  await expect.poll(height).toBeGreaterThan(before);

  await page.run(null, frames.byHand.replace(';', '.scrollIntoView();'));
  await expect.poll(() => page.run('byHand', text)).toContain('Run');
  await page.pressRun('byHand');
  await expect.poll(() => page.run('byHand', text)).toContain('Observed as predicted');

  const runId = await page.run('element', "return sessionStorage.getItem('run');");
  const record = await recordOf(String(runId));
  expect(
    // A browser that opened several of the sites at this origin goes on with its run.
    record
      .slice(-4)
      .map(({ request }) => [
        request.method,
        request.headers.find(([header]) => header.toLowerCase() === 'origin')?.[1],
      ]),
  ).toEqual([
    ['OPTIONS', origin],
    ['GET', origin],
    ['OPTIONS', site.docsOrigin],
    ['GET', site.docsOrigin],
  ]);

  for (const theme of ['dark', 'light', 'dark'] as const) {
    await page.run(null, chooseTheme[name](theme));
    await expect.poll(() => page.run('element', scheme), theme).toBe(theme);
  }
  expect(await page.said()).toEqual([]);
}
