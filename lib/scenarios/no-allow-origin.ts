import type { ScenarioData } from './scenario-data';

export const noAllowOrigin: ScenarioData = {
  id: 'no-allow-origin',
  title: 'The answer lacks Access-Control-Allow-Origin',
  story: 'The request is sent and answered, and the browser keeps the answer from the page.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { remove: ['Access-Control-Allow-Origin'] } },
};
