import type { CatalogueScenario } from './scenario-data';

export const uploadProgress: CatalogueScenario = {
  id: 'upload-progress',
  theme: 'Preflight or not',
  title: 'An upload with a progress bar',
  story:
    'A listener on xhr.upload needs a preflight, or the page could time uploads to servers that know nothing of CORS.',
  request: {
    api: 'xhr',
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
    uploadListener: true,
  },
};
