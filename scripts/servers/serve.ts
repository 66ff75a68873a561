import { fileURLToPath } from 'node:url';
import { createLog } from '../../lib/site/log';
import { supervise } from '../../lib/site/processes/supervise';
import { site } from '../../site.config';

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const supervision = supervise(
  [
    { name: 'The docs app', file: beside('docs.mjs') },
    ...(site.api.port === null ? [] : [{ name: 'The demo API', file: beside('demo-api.mjs') }]),
  ],
  { log: createLog('supervisor') },
);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, supervision.end);
process.exit(await supervision.ended);
