import type { CatalogueScenario } from './scenario-data';

export const preflightWithoutAllowOrigin: CatalogueScenario = {
  id: 'preflight-without-allow-origin',
  theme: "The preflight's answer",
  title: 'Both answers lack Access-Control-Allow-Origin',
  story: 'The preflight is answered without permission, so the request itself never leaves the browser.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: {
    preflight: { remove: ['Access-Control-Allow-Origin'] },
    actual: { remove: ['Access-Control-Allow-Origin'] },
  },
};
