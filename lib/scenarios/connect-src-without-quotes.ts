import type { CatalogueScenario } from './scenario-data';

export const connectSrcWithoutQuotes: CatalogueScenario = {
  id: 'connect-src-without-quotes',
  theme: 'Content Security Policy',
  title: 'self without its quotes',
  story: 'Without quotes, self is a host called "self", so the page may not even connect to its own origin.',
  page: { policies: [{ value: 'connect-src self', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/', headers: [] },
  host: 'docs',
};
