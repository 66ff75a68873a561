import { pid } from 'node:process';
import { pino, type Logger } from 'pino';
import { site } from '../../site.config';

export type { Logger };

/** The log of one of the site's processes: a line of JSON an event, on standard output. Give it no header, query or address. */
export function createLog(name: string): Logger {
  return pino({
    level: site.logLevel,
    base: { process: name, pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  });
}
