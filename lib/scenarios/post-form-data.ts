import type { CatalogueScenario } from './scenario-data';

export const postFormData: CatalogueScenario = {
  id: 'post-form-data',
  theme: 'Basics',
  title: 'A POST of FormData',
  story:
    'FormData is sent as multipart/form-data, which is safelisted, so files can be uploaded without a preflight.',
  request: { method: 'POST', path: '/v1/postcards', headers: [], body: { kind: 'FormData', text: 'to=Ada' } },
};
