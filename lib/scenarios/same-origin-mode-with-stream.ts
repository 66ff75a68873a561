import type { CatalogueScenario } from './scenario-data';

export const sameOriginModeWithStream: CatalogueScenario = {
  id: 'same-origin-mode-with-stream',
  theme: 'Modes and other APIs',
  title: 'The mode same-origin, and a stream',
  story: 'The page asked to fail on another origin; Chromium sends the preflight of a stream all the same.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'ReadableStream', text: 'Greetings' },
    duplex: 'half',
    mode: 'same-origin',
  },
};
