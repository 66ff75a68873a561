import { existsSync } from 'node:fs';
import { test } from '@playwright/test';
import { docsSites, siteFolder } from '../../scripts/docs-sites.mjs';
import { watchedFirefox } from '../watched-firefox';
import { expectEmbedsWork, frames, runButton, type OpenPage } from './embedded';
import { serveSite } from './serve-site';

const firefox = watchedFirefox();

const ofThePageItself =
  /^Feature Policy: Skipping unsupported feature name|^This site appears to use a scroll-linked positioning effect|^Layout was forced before the page was fully loaded/;

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
    // It warns of what the frame that was written by hand allows to other browsers, and that a page scrolls and measures by script.
    said: async () =>
      (await firefox().takeMessages())
        .filter(({ source, text }) => source !== url || !ofThePageItself.test(text))
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
