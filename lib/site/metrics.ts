import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { site } from '../../site.config';
import type { AnsweredRequest, DemoApi } from '../demo/demo-api';
import type { Logger } from './log';

/** Methods by name in the metrics; a visitor may make up any other. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

/** The metrics of one process, each labelled with its name. */
export function createMetrics(process: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Counts what the docs answered. Call the result with each response's status and time. */
export function docsMetrics(registry: Registry): (status: number, seconds: number) => void {
  const answered = new Histogram({
    name: 'preflight_docs_response_seconds',
    help: 'Responses of the docs by status, and how long they took',
    labelNames: ['status'],
    buckets,
    registers: [registry],
  });
  return (status, seconds) => answered.observe({ status }, seconds);
}

/** What is to be told of each request that the demo API answered: what counts and logs it, as far as the site is set to. */
export function demoApiAnswered(
  registry: Registry,
  log: Logger,
): ((request: AnsweredRequest) => void) | undefined {
  const isLogged = log.isLevelEnabled('debug');
  if (site.metrics === null && !isLogged) return undefined;
  const count = demoApiMetrics(registry);
  return (request) => {
    count(request);
    log.debug(request, 'Answered.');
  };
}

function demoApiMetrics(registry: Registry): (request: AnsweredRequest) => void {
  const answered = new Histogram({
    name: 'preflight_demo_response_seconds',
    help: 'Responses of the demo API, and how long they took, delays of plans included; status "none" when the client left',
    labelNames: ['kind', 'method', 'status', 'recorded'],
    buckets,
    registers: [registry],
  });
  return ({ kind, method, status, isRecorded, durationMs }) =>
    answered.observe(
      {
        kind,
        method: knownMethods.has(method) ? method : 'other',
        status: status ?? 'none',
        recorded: String(isRecorded),
      },
      durationMs / 1000,
    );
}

/** Measures what the demo API keeps, whenever the metrics are read; null while there is none yet. */
export function demoApiGauges(registry: Registry, demoApi: () => DemoApi | null): void {
  const gauge = (name: string, help: string, value: (api: DemoApi) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const api = demoApi();
        if (api !== null) this.set(value(api));
      },
    });
  gauge('preflight_kept_runs', 'Runs that this instance keeps', ({ store }) => store.size().runs);
  gauge('preflight_kept_bytes', 'Bytes of the records that it keeps', ({ store }) => store.size().bytes);
  gauge('preflight_open_streams', 'Event streams that are open', ({ streams }) => streams.count);
  gauge('preflight_store_degraded', '1 while the store of runs can not be reached', ({ store }) =>
    store.health() === 'ok' ? 0 : 1,
  );
}

/** Counts how often each process was started. */
export function supervisorMetrics(registry: Registry): (program: string) => void {
  const starts = new Counter({
    name: 'preflight_process_starts_total',
    help: 'How often the process of a program was started',
    labelNames: ['program'],
    registers: [registry],
  });
  return (program) => starts.inc({ program });
}
