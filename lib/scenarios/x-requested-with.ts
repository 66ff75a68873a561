import type { ScenarioData } from './scenario-data';

export const xRequestedWith: ScenarioData = {
  id: 'x-requested-with',
  title: 'A framework adds X-Requested-With',
  story: 'The page asked for nothing special, but its library added a header that is not safelisted.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-Requested-With', 'XMLHttpRequest']] },
};
