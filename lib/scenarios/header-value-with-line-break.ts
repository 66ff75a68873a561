import type { CatalogueScenario } from './scenario-data';

export const headerValueWithLineBreak: CatalogueScenario = {
  id: 'header-value-with-line-break',
  theme: 'Refused before sending',
  title: "A line break in a header's value",
  story: 'A value may not begin a new line; that would be another header.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello\nX-Admin: yes']] },
};
