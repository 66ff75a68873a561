import type { CatalogueScenario } from './scenario-data';

export const policyAndEventSource: CatalogueScenario = {
  id: 'policy-and-event-source',
  theme: 'Content Security Policy',
  title: 'A policy and an event stream',
  story: 'The EventSource gets an error event; WebKit throws a SecurityError instead.',
  page: { policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: { api: 'EventSource', path: '/v1/postcards' },
};
