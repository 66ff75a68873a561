import type { CatalogueScenario } from './scenario-data';

export const credentialsNotMentioned: CatalogueScenario = {
  id: 'credentials-not-mentioned',
  theme: 'Credentials',
  title: 'No word about credentials',
  story: 'The origin is named, but Access-Control-Allow-Credentials is missing.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
};
