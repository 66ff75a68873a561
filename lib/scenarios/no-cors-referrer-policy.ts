import type { CatalogueScenario } from './scenario-data';

export const noCorsReferrerPolicy: CatalogueScenario = {
  id: 'no-cors-referrer-policy',
  theme: 'Modes and other APIs',
  title: 'A referrer policy in mode no-cors',
  story: 'With no-referrer the POST says Origin: null; Chromium names the page all the same.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
    mode: 'no-cors',
    referrerPolicy: 'no-referrer',
  },
};
