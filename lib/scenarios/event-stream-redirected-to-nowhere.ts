import type { CatalogueScenario } from './scenario-data';

export const eventStreamRedirectedToNowhere: CatalogueScenario = {
  id: 'event-stream-redirected-to-nowhere',
  theme: 'Modes and other APIs',
  title: 'An event stream redirected to nowhere',
  story: 'An empty Location, asked for by an EventSource: WebKit never tells the page that it failed.',
  request: { api: 'EventSource', path: '/v1/postcards' },
  server: { actual: { status: 302, set: [['Location', '']] } },
};
