import type { CatalogueScenario } from './scenario-data';

export const headerNotListed: CatalogueScenario = {
  id: 'header-not-listed',
  theme: "The preflight's answer",
  title: 'A header that is not listed',
  story: 'The preflight allows Content-Type only, so the GET with X-FooBar never leaves the browser.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
};
