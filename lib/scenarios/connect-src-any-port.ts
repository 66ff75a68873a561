import type { CatalogueScenario } from './scenario-data';

export const connectSrcAnyPort: CatalogueScenario = {
  id: 'connect-src-any-port',
  theme: 'Content Security Policy',
  title: 'Any host, any port',
  story:
    "A star with a port and no scheme covers every host of the page's scheme; in WebKit it covers nothing.",
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  page: { policies: [{ value: 'connect-src *:*', disposition: 'enforce' }] },
};
