import { isElementApi } from '../http/request-input';
import type { Constructed } from './constructed';
import { constructEventSource } from './event-source';
import type { Profile } from './profile';
import { rareGate } from './rare-gates';
import { constructRequest } from './request-constructor';
import type { Scenario } from './scenario';
import { constructBeacon } from './send-beacon';
import type { Trace } from './trace';
import { constructWebSocket } from './web-socket';
import { constructXmlHttpRequest } from './xml-http-request';

/** What the API makes of the scenario's request, before anything is fetched. */
export function construct(scenario: Omit<Scenario, 'server'>, profile: Profile, trace: Trace): Constructed {
  const { request, page } = scenario;
  const { api } = request;
  if (isElementApi(api)) {
    const element = rareGate(page, 'elements', request)?.constructElement(api, request, page, profile, trace);
    if (element) return element;
  }
  switch (api) {
    case 'xhr':
      return constructXmlHttpRequest(request, page, profile, trace);
    case 'sendBeacon':
      return constructBeacon(request, page, profile, trace);
    case 'EventSource':
      return constructEventSource(request, page, trace);
    case 'WebSocket':
      return constructWebSocket(request, page, profile, trace);
    default:
      return constructRequest(request, page, profile, trace);
  }
}
