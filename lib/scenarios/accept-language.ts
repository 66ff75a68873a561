import type { CatalogueScenario } from './scenario-data';

export const acceptLanguage: CatalogueScenario = {
  id: 'accept-language',
  theme: 'Basics',
  title: 'A simple GET with the four safe headers in use',
  story: 'Accept and Accept-Language are safelisted, so the browser still sends one request.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['Accept', 'application/json'],
      ['Accept-Language', 'en, nl;q=0.8'],
    ],
  },
};
