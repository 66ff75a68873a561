import type { CatalogueScenario } from './scenario-data';

export const redirectTokenKept: CatalogueScenario = {
  id: 'redirect-token-kept',
  theme: 'Redirects',
  title: 'A bearer token and a redirect within the API',
  story: 'The token goes along, and the new address gets a preflight of its own.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Authorization', 'Bearer abc123']] },
  redirects: [{ status: 308, path: '/v2/postcards' }],
};
