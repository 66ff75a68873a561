import type { CatalogueScenario } from './scenario-data';

export const redirectToLogin: CatalogueScenario = {
  id: 'redirect-to-login',
  theme: 'Redirects',
  title: 'A redirect to a login page',
  story: 'The session has ended and the API redirects to a login page, which knows nothing of CORS.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [
    {
      status: 302,
      path: '/login',
      server: {
        actual: { remove: ['*'], set: [['Content-Type', 'text/html']], body: '<title>Log in</title>' },
      },
    },
  ],
};
