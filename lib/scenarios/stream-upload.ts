import type { CatalogueScenario } from './scenario-data';

export const streamUpload: CatalogueScenario = {
  id: 'stream-upload',
  theme: 'Preflight or not',
  title: 'A stream as body',
  story:
    'A stream always needs a preflight, and over HTTP/1.1 it is not sent at all; Firefox sends a string and WebKit refuses.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'ReadableStream', text: 'Greetings from Ghent' },
    duplex: 'half',
  },
};
