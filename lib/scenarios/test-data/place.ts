import type { Place } from '../resolve-scenario';

/** An installation as it is without any configuration. */
export const place: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};
