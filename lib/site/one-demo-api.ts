import { createDemoApi, type AnsweredRequest, type DemoApi } from '../demo/demo-api';
import { demoApiOptionsOfSite } from './demo-api-options-of-site';

declare global {
  var preflightDemoApi: DemoApi | undefined;
  /** What the process that serves it wants to be told of each request. */
  var preflightAnswered: ((request: AnsweredRequest) => void) | undefined;
}

/** The demo API of this process, made on first use. Route modules are separate instances: only globalThis is shared. */
export function oneDemoApi(): DemoApi {
  globalThis.preflightDemoApi ??= createDemoApi({
    ...demoApiOptionsOfSite(),
    answered: (request) => globalThis.preflightAnswered?.(request),
  });
  return globalThis.preflightDemoApi;
}
