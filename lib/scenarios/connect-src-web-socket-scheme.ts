import type { CatalogueScenario } from './scenario-data';

export const connectSrcWebSocketScheme: CatalogueScenario = {
  id: 'connect-src-web-socket-scheme',
  theme: 'Content Security Policy',
  title: 'ws: and an HTTP request',
  story: 'By the standard ws: covers http: too; Chromium and Firefox take it for WebSockets only.',
  page: { policies: [{ value: 'connect-src ws:', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
