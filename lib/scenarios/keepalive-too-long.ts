import type { CatalogueScenario } from './scenario-data';

export const keepaliveTooLong: CatalogueScenario = {
  id: 'keepalive-too-long',
  theme: 'Modes and other APIs',
  title: 'Too much to keep alive',
  story: 'Requests that outlive their page may carry 64 KiB, and this one carries a byte more.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', byteLength: 65_537 },
    keepalive: true,
  },
};
