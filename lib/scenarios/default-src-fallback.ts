import type { CatalogueScenario } from './scenario-data';

export const defaultSrcFallback: CatalogueScenario = {
  id: 'default-src-fallback',
  theme: 'Content Security Policy',
  title: 'default-src stands in',
  story: 'There is no connect-src, so default-src decides.',
  page: { policies: [{ value: "default-src 'self'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
