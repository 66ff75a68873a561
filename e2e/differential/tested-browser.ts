import type { BrowserName, Driver } from '../browsers/driver';
import { openBrowser } from '../browsers/open-browser';
import type { BatchResult } from '../../components/conformance/batch-runner';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { readBatchResults } from './batch-results';

/** What a browser did with a scenario; a message where it could not be brought to do it, twice. */
export type CaseResult =
  | { readonly ok: true; readonly run: BatchResult }
  | { readonly ok: false; readonly message: string };

/** A browser that stands at the conformance page of a site, and is started again when it crashes or hangs. */
export type TestedBrowser = {
  readonly name: BrowserName;
  readonly version: string;
  /** Runs the scenarios, and answers for each in their order. Never throws. */
  readonly run: (scenarios: readonly ScenarioData[]) => Promise<CaseResult[]>;
  /** Each time that the browser had to be started again: why, and with which scenarios. */
  readonly restarts: readonly string[];
  readonly close: () => Promise<void>;
};

const baseMs = 60_000;
const oneMs = 500;

/**
 * Opens a browser at the site's conformance page.
 * @param open starts the browser
 * @throws Error when browser or page do not open
 */
export async function openTestedBrowser(
  name: BrowserName,
  program: string,
  docsOrigin: string,
  open: typeof openBrowser = openBrowser,
): Promise<TestedBrowser> {
  const restarts: string[] = [];
  let driver: Driver | null = null;
  let givenUp: string | null = null;
  const ready = async (): Promise<Driver> => {
    const isFresh = driver === null;
    const opened = driver ?? (await open(name, program));
    // Chromium lets WebSockets of a process wait for seconds once 16 have failed, and each of its tabs has its own.
    if (!isFresh && name !== 'chromium') return opened;
    try {
      await opened.open(`${docsOrigin}/conformance`);
      await standing(opened);
    } catch (error) {
      driver = null;
      await opened.close();
      throw error;
    }
    driver = opened;
    return opened;
  };
  const close = async (): Promise<void> => {
    await driver?.close();
    driver = null;
  };
  const readyAgain = async (): Promise<Driver | null> => {
    if (givenUp !== null) return null;
    try {
      return await ready().catch(ready);
    } catch (error) {
      givenUp = `${name} does not start again: ${messageOf(error)}`;
      return null;
    }
  };
  const run = async (scenarios: readonly ScenarioData[], isRetried: boolean): Promise<CaseResult[]> => {
    if (scenarios.length === 0) return [];
    const open = await readyAgain();
    if (open === null) return failed(scenarios, givenUp ?? '');
    try {
      const timeoutMs = baseMs + oneMs * scenarios.length;
      const answer = await open.call('preflightRunBatch', scenarios, timeoutMs);
      return readBatchResults(answer, scenarios.length).map((run) => ({ ok: true, run }));
    } catch (error) {
      await close();
      const message = messageOf(error);
      restarts.push(`${message} It was running ${inWords(scenarios)}.`);
      if (scenarios.length > 1) {
        const middle = Math.ceil(scenarios.length / 2);
        return [
          ...(await run(scenarios.slice(0, middle), false)),
          ...(await run(scenarios.slice(middle), false)),
        ];
      }
      return isRetried ? failed(scenarios, `${name} failed twice: ${message}`) : run(scenarios, true);
    }
  };
  const { version } = await ready();
  return { name, version, restarts, run: (scenarios) => run(scenarios, false), close };
}

/** Waits until the page's script has offered its runner. */
async function standing(driver: Driver): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await driver.call('preflightRunBatch', [], 5000);
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function failed(scenarios: readonly ScenarioData[], message: string): CaseResult[] {
  return scenarios.map(() => ({ ok: false, message }));
}

function inWords(scenarios: readonly ScenarioData[]): string {
  const [first, last] = [scenarios[0]?.id, scenarios.at(-1)?.id];
  return scenarios.length === 1 ? `${first}` : `${scenarios.length} scenarios, ${first} to ${last}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
