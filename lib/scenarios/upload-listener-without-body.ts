import type { CatalogueScenario } from './scenario-data';

export const uploadListenerWithoutBody: CatalogueScenario = {
  id: 'upload-listener-without-body',
  theme: 'Preflight or not',
  title: 'A progress bar for nothing',
  story: 'The listener alone needs a preflight by the standard, even without a body; Chromium sends none.',
  request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [], uploadListener: true },
};
