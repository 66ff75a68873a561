import type { CatalogueScenario } from './scenario-data';

export const preflightAllowedAnswerNot: CatalogueScenario = {
  id: 'preflight-allowed-answer-not',
  theme: "The preflight's answer",
  title: 'CORS headers on OPTIONS only',
  story:
    "The preflight allows the PUT, which is carried out, but its answer lacks the CORS headers and the page can't read it.",
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { actual: { remove: ['*'] } },
};
