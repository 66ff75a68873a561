import type { Place } from '@/lib/scenarios/resolve-scenario';
import { site } from '@/site.config';

/** This installation, as the engine and the runner need it. */
export const sitePlace: Place = {
  docsOrigin: site.docsOrigin,
  sameSite: site.api.sameSite,
  crossSite: site.api.crossSite,
  meter: { limit: site.plan.limit, used: 0, resetSeconds: site.plan.windowSeconds },
};
