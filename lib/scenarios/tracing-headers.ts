import type { CatalogueScenario } from './scenario-data';

export const tracingHeaders: CatalogueScenario = {
  id: 'tracing-headers',
  theme: "The preflight's answer",
  title: 'A tracing tool adds headers',
  story: 'A monitoring library adds sentry-trace and baggage to every call, and the API does not list them.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['sentry-trace', 'a1b2c3d4e5f60718293a4b5c6d7e8f90-1122334455667788-1'],
      ['baggage', 'sentry-environment=production'],
    ],
  },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
};
