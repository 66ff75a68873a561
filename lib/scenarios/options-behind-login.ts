import type { CatalogueScenario } from './scenario-data';

export const optionsBehindLogin: CatalogueScenario = {
  id: 'options-behind-login',
  theme: "The preflight's answer",
  title: 'OPTIONS behind a login',
  story:
    'The server wants a token on OPTIONS too, but a preflight never carries one, so a 401 without CORS headers ends it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Authorization', 'Bearer abc123']] },
  server: { preflight: { status: 401, remove: ['*'] } },
};
