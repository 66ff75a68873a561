import { isElementApi } from '../http/request-input';
import type { Constructed } from './constructed';
import type { Profile } from './profile';
import { rareGate } from './rare-gates';
import { constructRequest } from './request-constructor';
import type { Scenario } from './scenario';
import type { Trace } from './trace';

/** What the API makes of the scenario's request, before anything is fetched. */
export function construct(scenario: Omit<Scenario, 'server'>, profile: Profile, trace: Trace): Constructed {
  const { request, page } = scenario;
  const { api } = request;
  if (isElementApi(api)) {
    const element = rareGate(page, 'elements', request)?.constructElement(api, request, page, profile, trace);
    if (element) return element;
  }
  const constructor = rareGate(page, 'apis-beside-fetch', request)?.constructorOf(request);
  const made = (constructor ?? constructRequest)(request, page, profile, trace);
  return rareGate(page, 'abort', request)?.abortedCall(made, request, trace) ?? made;
}
