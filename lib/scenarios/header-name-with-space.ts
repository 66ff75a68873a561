import type { CatalogueScenario } from './scenario-data';

export const headerNameWithSpace: CatalogueScenario = {
  id: 'header-name-with-space',
  theme: 'Refused before sending',
  title: "A space in a header's name",
  story: "A header's name is a token, so fetch throws a TypeError.",
  request: { method: 'GET', path: '/v1/postcards', headers: [['X FooBar', 'hello']] },
};
