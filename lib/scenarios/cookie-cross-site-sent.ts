import type { CatalogueScenario } from './scenario-data';

export const cookieCrossSiteSent: CatalogueScenario = {
  id: 'cookie-cross-site-sent',
  theme: 'Credentials',
  title: 'What is sent to another site',
  story:
    'The page asks the other site for credentials again, and the browser sends the cookies that may cross.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  host: 'cross-site',
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
