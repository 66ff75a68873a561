import { chromium, type Page } from '@playwright/test';
import { predict } from '../lib/cors/predict';
import { scenarios } from '../lib/scenarios/catalogue';
import { resolveScenario, type Place } from '../lib/scenarios/resolve-scenario';
import { findBrowser, launchOptions } from '../scripts/browser.mjs';
import { serveSite } from '../e2e/differential/site';

const cpuSlowdown = 4;
const frameMs = 16;
const keystrokes = 60;
/** An ordinary scenario, to be compared with. */
const ordinary = 'x-foobar';

/** The scenario with the most exchanges. */
function largest(place: Place): string {
  const sizes = scenarios.map(
    (data) => [predict(resolveScenario(data, place)).exchanges.length, data.id] as const,
  );
  return sizes.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

/**
 * Types into the playground's field for the method, and takes the time from each keystroke until the page's new verdict
 * stands in the document.
 * @returns milliseconds, from the shortest to the longest
 */
async function type(page: Page, docsOrigin: string, scenario: string): Promise<number[]> {
  await page.goto(`${docsOrigin}/playground#v1&scenario=${scenario}`);
  await page.locator(`fieldset:enabled form[data-scenario="${scenario}"]`).waitFor();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const times = await page.getByLabel('Method', { exact: true }).evaluate(async (field, count) => {
    const begun: unknown = Reflect.get(field, 'value');
    const findings = field.closest('form')?.querySelector('[aria-live]:has(dl)')?.parentElement;
    const durations: number[] = [];
    for (let index = 0; index < count; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const before = findings?.textContent;
      const start = performance.now();
      // Past React's own setter, by which it tells typing from its own writing.
      Reflect.set(
        HTMLInputElement.prototype,
        'value',
        `${String(begun)}${'X'.repeat(1 + (index % 3))}`,
        field,
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      durations.push(performance.now() - start);
      if (findings?.textContent === before) throw new Error('The prediction did not follow.');
    }
    return durations;
  }, keystrokes);
  await devTools.detach();
  return times.toSorted((left, right) => left - right);
}

const found = await findBrowser();
if ('problem' in found) throw new Error(found.problem);
const { place, close } = await serveSite();
const browser = await chromium.launch(launchOptions(found.path));
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  console.log(`Milliseconds a keystroke until the verdict is there, processor slowed ${cpuSlowdown} times`);
  for (const scenario of [ordinary, largest(place)]) {
    const times = await type(page, place.docsOrigin, scenario);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
    console.log(
      `${scenario.padEnd(40)} median ${at(0.5).toFixed(1)}, P10 ${at(0.1).toFixed(1)}, P90 ${at(0.9).toFixed(1)}`,
    );
    if (at(0.5) > frameMs) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await close();
}
