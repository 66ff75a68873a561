import type { CatalogueScenario } from './scenario-data';

export const redirectLoopKeptAlive: CatalogueScenario = {
  id: 'redirect-loop-kept-alive',
  theme: 'Redirects',
  title: 'A keepalive request that is redirected for ever',
  story: 'A browser gives up after 20 redirects; Chromium after 19 when the request is to outlive its page.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], keepalive: true },
  server: { actual: { status: 302, set: [['Location', '#']] } },
};
