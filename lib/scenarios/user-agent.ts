import type { CatalogueScenario } from './scenario-data';

export const userAgent: CatalogueScenario = {
  id: 'user-agent',
  theme: 'Preflight or not',
  title: 'A User-Agent of its own',
  story:
    'A script may set User-Agent, which needs a preflight; Chromium drops it, and WebKit sends it on the preflight too.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['User-Agent', 'postcards/1.0']] },
};
