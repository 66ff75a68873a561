import { site } from '../../site.config';
import { startDemoApi } from '../demo/listener';
import { apiOrigins } from './api-origins';

/** Starts the demo API's listener beside the docs app; where it can't, says why in one line and ends the process. */
export async function startWithDocs(): Promise<void> {
  const { port } = site.api;
  if (port === null) return;
  try {
    await startDemoApi({
      port,
      origins: apiOrigins(),
      limit: site.plan.limit,
      windowSeconds: site.plan.windowSeconds,
      trustedProxies: site.trustedProxies,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
