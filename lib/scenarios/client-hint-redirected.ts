import type { CatalogueScenario } from './scenario-data';

export const clientHintRedirected: CatalogueScenario = {
  id: 'client-hint-redirected',
  theme: 'Redirects',
  title: 'A client hint, redirected',
  story: "Chromium sends a client hint of the page's own to the first address only.",
  request: { method: 'GET', path: '/v1/postcards', headers: [['DPR', '2']] },
  redirects: [{ status: 302 }],
};
