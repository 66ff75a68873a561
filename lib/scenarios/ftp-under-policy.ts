import type { CatalogueScenario } from './scenario-data';

export const ftpUnderPolicy: CatalogueScenario = {
  id: 'ftp-under-policy',
  theme: 'Refused before sending',
  title: 'An ftp: address under a policy',
  story:
    'The policy is asked before anything else and reports; Firefox refuses the address first and reports nothing.',
  request: { method: 'GET', path: '/', url: 'ftp://files.example/postcards', headers: [] },
  page: { policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
};
