import type { BrowserName, Driver } from '../../e2e/browsers/driver';
import { openBrowser } from '../../e2e/browsers/open-browser';
import type { BatchResult } from '../../components/conformance/batch-runner';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';

/** What a browser did with a scenario; a message where it could not be brought to do it, twice. */
export type Testimony =
  | { readonly ok: true; readonly result: BatchResult }
  | { readonly ok: false; readonly message: string };

/** A browser that stands at the conformance page of a site, and is started again when it crashes or hangs. */
export type Witness = {
  readonly name: BrowserName;
  readonly version: string;
  /** Runs the scenarios, and answers for each in their order. Never throws. */
  readonly run: (scenarios: readonly ScenarioData[]) => Promise<Testimony[]>;
  readonly close: () => Promise<void>;
};

const baseMs = 60_000;
const oneMs = 500;

/**
 * Opens a browser at the site's conformance page.
 * @throws Error when browser or page do not open
 */
export async function openWitness(name: BrowserName, program: string, docsOrigin: string): Promise<Witness> {
  let driver: Driver | null = null;
  const ready = async (): Promise<Driver> => {
    if (driver !== null) return driver;
    const opened = await openBrowser(name, program);
    try {
      await opened.open(`${docsOrigin}/conformance`);
      await standing(opened);
    } catch (error) {
      await opened.close();
      throw error;
    }
    driver = opened;
    return opened;
  };
  const restart = async (): Promise<void> => {
    await driver?.close();
    driver = null;
  };
  const run = async (scenarios: readonly ScenarioData[], isRetried: boolean): Promise<Testimony[]> => {
    try {
      const open = await ready();
      const timeoutMs = baseMs + oneMs * scenarios.length;
      const answer = await open.call('preflightRunBatch', JSON.stringify(scenarios), timeoutMs);
      return readResults(answer).map((result) => ({ ok: true, result }));
    } catch (error) {
      await restart();
      const message = error instanceof Error ? error.message : String(error);
      if (scenarios.length > 1) {
        const middle = Math.ceil(scenarios.length / 2);
        return [
          ...(await run(scenarios.slice(0, middle), false)),
          ...(await run(scenarios.slice(middle), false)),
        ];
      }
      if (!isRetried) return run(scenarios, true);
      return scenarios.map(() => ({ ok: false, message: `${name} failed twice: ${message}` }));
    }
  };
  const { version } = await ready();
  return { name, version, run: (scenarios) => run(scenarios, false), close: restart };
}

/** Waits until the page's script has offered its runner. */
async function standing(driver: Driver): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await driver.call('preflightRunBatch', '[]', 5000);
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function readResults(json: string): BatchResult[] {
  const isResults = (value: unknown): value is BatchResult[] => Array.isArray(value);
  const results: unknown = JSON.parse(json);
  if (!isResults(results)) throw new TypeError('The conformance page answered something else than results.');
  return results;
}
