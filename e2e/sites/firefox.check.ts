import { existsSync } from 'node:fs';
import { test } from '@playwright/test';
import { docsSites, siteFolder } from '../../scripts/docs-sites.mjs';
import { site } from '../live-request';
import { watchedFirefox } from '../watched-firefox';
import { expectEmbedsWork, frames, runButton, type OpenPage } from './embedded';
import { serveSite } from './serve-site';

const firefox = watchedFirefox();

/** What Firefox warns of whatever is embedded: a policy for frames that it has not, how a page scrolls, what this test measures. */
const ofFirefox = [
  'Feature Policy: Skipping unsupported feature name',
  'This site appears to use a scroll-linked positioning effect',
  'Layout was forced before the page was fully loaded',
];

async function openPage(url: string): Promise<OpenPage> {
  await firefox().enter(null);
  await firefox().takeMessages();
  await firefox().open(url);
  const within = async <T>(frame: keyof typeof frames | null, act: () => Promise<T>) => {
    await firefox().enter(null);
    if (frame !== null) await firefox().enter(frames[frame]);
    return act();
  };
  return {
    run: (frame, body) => within(frame, () => firefox().run(body)),
    pressRun: (frame) => within(frame, () => firefox().press(runButton)),
    said: async () =>
      (await firefox().takeMessages())
        .filter(
          ({ source, text }) =>
            source === `${site.docsOrigin}/embed.js` || !ofFirefox.some((known) => text.startsWith(known)),
        )
        .map(({ source, text }) => `${source}: ${text}`),
  };
}

for (const name of docsSites) {
  test(`${name}: an element and a frame run, are recorded, grow and follow the theme in Firefox, under a strict policy`, async () => {
    test.skip(!existsSync(siteFolder(name)), `The site of ${name} was not built.`);
    const served = await serveSite(name, test.info().parallelIndex);
    try {
      await expectEmbedsWork(name, served.origin, await openPage(`${served.origin}/`));
    } finally {
      await served.close();
    }
  });
}
