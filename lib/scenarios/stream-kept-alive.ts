import type { CatalogueScenario } from './scenario-data';

export const streamKeptAlive: CatalogueScenario = {
  id: 'stream-kept-alive',
  theme: 'Refused before sending',
  title: 'A stream that outlives its page',
  story: "A keepalive request can't have a stream, because the page that feeds it may be gone.",
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'ReadableStream', text: 'Greetings' },
    duplex: 'half',
    keepalive: true,
  },
};
