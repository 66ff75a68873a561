import type { CatalogueScenario } from './scenario-data';

export const reportOnly: CatalogueScenario = {
  id: 'report-only',
  theme: 'Content Security Policy',
  title: 'A policy that only reports',
  story: 'The violation is reported and the request goes out; engines fire different numbers of events.',
  page: { policies: [{ value: "connect-src 'self'", disposition: 'report' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
