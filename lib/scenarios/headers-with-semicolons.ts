import type { CatalogueScenario } from './scenario-data';

export const headersWithSemicolons: CatalogueScenario = {
  id: 'headers-with-semicolons',
  theme: "The preflight's answer",
  title: 'A list of headers with semicolons',
  story: "A semicolon does not separate header names, so the list can't be read and the preflight fails.",
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type; X-FooBar']] } },
};
