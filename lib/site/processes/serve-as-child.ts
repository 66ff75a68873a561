import type { Registry } from 'prom-client';
import type { Logger } from '../log';
import { tellMetrics } from './metrics-of-processes';

/** What a process serves, once it listens. */
export type Service = {
  /** Takes no new connection, and resolves once what was in flight has ended. */
  readonly drain: () => Promise<void>;
};

/** What a process tells the one that supervises it. */
export const readyMessage = 'ready';

/**
 * Serves until a signal says to end, or until the supervising process is gone: then drains, and ends the process with 0.
 * A service that can't start is one line in the log, and ends it with 1.
 */
export async function serveAsChild(
  log: Logger,
  metrics: Registry,
  start: () => Promise<Service>,
): Promise<void> {
  let service: Service | null = null;
  let isEnding = false;

  function end(): void {
    if (isEnding) return;
    isEnding = true;
    log.info('Ending: no new connections.');
    void Promise.resolve(service?.drain()).then(() => {
      log.info('Ended.');
      process.exit(0);
    });
  }

  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('SIGHUP', end);
  process.on('disconnect', end);
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Something is wrong with this program.');
    process.exit(1);
  });
  tellMetrics(metrics);
  try {
    service = await start();
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  log.info('Ready.');
  process.send?.(readyMessage);
}
