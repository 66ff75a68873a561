import type { CatalogueScenario } from './scenario-data';

export const streamInNoCors: CatalogueScenario = {
  id: 'stream-in-no-cors',
  theme: 'Refused before sending',
  title: 'A stream in mode no-cors',
  story: 'A stream needs a preflight, and the mode no-cors has none.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'ReadableStream', text: 'Greetings' },
    duplex: 'half',
    mode: 'no-cors',
  },
};
