import type { CatalogueScenario } from './scenario-data';

export const streamWithoutDuplex: CatalogueScenario = {
  id: 'stream-without-duplex',
  theme: 'Refused before sending',
  title: 'A stream without duplex',
  story: 'A stream as body needs duplex: "half", so that a later full duplex can\'t surprise anyone.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'ReadableStream', text: 'Greetings' },
  },
};
