import type { CatalogueScenario } from './scenario-data';

export const badPort: CatalogueScenario = {
  id: 'bad-port',
  theme: 'Refused before sending',
  title: 'A port that is not for HTTP',
  story: 'Port 6667 belongs to another protocol, so no browser connects to it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], url: 'http://localhost:6667/v1/postcards' },
};
