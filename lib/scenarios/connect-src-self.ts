import type { CatalogueScenario } from './scenario-data';

export const connectSrcSelf: CatalogueScenario = {
  id: 'connect-src-self',
  theme: 'Content Security Policy',
  title: "The page's own policy refuses the connection",
  story: "The page's Content-Security-Policy allows connections to its own origin only, so nothing is sent.",
  page: { policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
};
