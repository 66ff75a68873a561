import type { CatalogueScenario } from './scenario-data';

export const connectSrcNone: CatalogueScenario = {
  id: 'connect-src-none',
  theme: 'Content Security Policy',
  title: "connect-src 'none'",
  story: "The policy allows no connection at all, not even to the page's own origin.",
  page: { policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/', headers: [] },
  host: 'docs',
};
