import type { CatalogueScenario } from './scenario-data';

export const connectSrcAny: CatalogueScenario = {
  id: 'connect-src-any',
  theme: 'Content Security Policy',
  title: 'connect-src *',
  story: 'The star covers every HTTP address, so the policy stops nothing here.',
  page: { policies: [{ value: 'connect-src *', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
