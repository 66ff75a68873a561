import type { FrameLocator, Page } from '@playwright/test';
import type { HostSite } from './host-page';
import { consoleProblems, site } from './live-request';

/** The demo API's origin. */
export const api = new URL(site.api.sameSite).origin;

/** As strict as a page can be that embeds: the script, the frame, and what its own page asks. */
export const strict = `default-src 'none'; script-src 'self' ${site.docsOrigin}; frame-src ${site.docsOrigin}; connect-src ${api}`;

declare global {
  interface Window {
    got: unknown[];
    heard: string[];
    stolen: MessagePort;
    runs: { runIn: string; observation: { outcome: { kind: string; body?: string } } }[];
  }
}

export type Opened = { readonly frame: FrameLocator; readonly said: string[] };

/** Opens a page of the host with this in its body, and notes what its console says. */
export async function openHost(
  host: HostSite,
  page: Page,
  body: string,
  { policy = strict, isUnlisted = false, script = `${site.docsOrigin}/embed.js` } = {},
): Promise<Opened> {
  const said = consoleProblems(page);
  host.serve('/runs.js', {
    type: 'text/javascript',
    body: 'window.runs = []; addEventListener("preflight-run", ({ detail }) => runs.push(detail));',
  });
  const url = host.serve('/element', {
    policy,
    body: `<!doctype html><title>Host</title><script src="/runs.js"></script><script type="module" src="${script}"></script>${body}`,
  });
  await page.goto(isUnlisted ? url.replace(host.origin, host.unlisted) : url);
  return { frame: page.frameLocator('preflight-request >> iframe'), said };
}

export const element = (attributes: string) =>
  `<preflight-request ${attributes}><a href="${site.docsOrigin}/scenario/x-foobar">The live request</a></preflight-request><p id="after">After it</p>`;

export async function runIn({ frame }: Opened): Promise<void> {
  await frame.getByRole('button', { name: 'Run' }).click();
}

/** The colour at the lower edge of an element, below what its frame shows, as red, green and blue. */
export async function colourBelow(page: Page, element: string): Promise<readonly number[]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(element).boundingBox()) ?? {};
  const clip = { x: x + width / 2, y: y + height - 2, width: 1, height: 1 };
  const png = (await page.screenshot({ clip, fullPage: true })).toString('base64');
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.codePointAt(0) ?? 0);
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png);
}

/** The color-scheme of an embed page. */
export const schemeOf = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
