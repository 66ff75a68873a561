import type { CatalogueScenario } from './scenario-data';

export const connectSrcApi: CatalogueScenario = {
  id: 'connect-src-api',
  theme: 'Content Security Policy',
  title: 'The policy names the API',
  story: "The policy lists the API's origin, so the request goes out and CORS decides.",
  page: { policies: [{ value: "connect-src 'self' {same-site}", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
};
