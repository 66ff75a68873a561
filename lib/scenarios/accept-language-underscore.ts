import type { CatalogueScenario } from './scenario-data';

export const acceptLanguageUnderscore: CatalogueScenario = {
  id: 'accept-language-underscore',
  theme: 'Preflight or not',
  title: 'A locale with an underscore',
  story: 'Accept-Language may have letters, digits and a few signs; the underscore of en_GB is none of them.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Accept-Language', 'en_GB']] },
};
