import { site } from '../../site.config';
import { startDemoApiOfSite } from './start-demo-api';

/** Starts the demo API beside the docs app in one process; where it can't, says why in one line and ends the process. */
export async function startInDevelopment(): Promise<void> {
  if (site.api.port === null) return;
  try {
    await startDemoApiOfSite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
