import type { CatalogueScenario } from './scenario-data';

export const policyAndWebSocket: CatalogueScenario = {
  id: 'policy-and-web-socket',
  theme: 'Content Security Policy',
  title: 'A policy and a WebSocket',
  story: "By the standard an http: source covers a WebSocket's handshake; browsers want ws: for a WebSocket.",
  page: { policies: [{ value: 'connect-src http:', disposition: 'enforce' }] },
  request: { api: 'WebSocket', path: '/v1/postcards' },
};
