import type { CatalogueScenario } from './scenario-data';

export const contentTypeWithComma: CatalogueScenario = {
  id: 'content-type-with-comma',
  theme: 'Preflight or not',
  title: 'A comma in a content type',
  story:
    "The comma belongs to the parameter's value by the standard, so the type is text/plain; Firefox reads it otherwise and sends a preflight.",
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'text/plain;a=b,c']],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
