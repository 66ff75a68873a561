import type { CatalogueScenario } from './scenario-data';

export const redirectTokenDropped: CatalogueScenario = {
  id: 'redirect-token-dropped',
  theme: 'Redirects',
  title: 'A bearer token and a redirect to another site',
  story: 'The browser takes Authorization off before it follows, so the other site never sees the token.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Authorization', 'Bearer abc123']] },
  redirects: [{ status: 302, host: 'cross-site' }],
};
