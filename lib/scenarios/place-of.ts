import type { Place } from './resolve-scenario';

/** What a place is made of: an installation's own configuration. */
type Installation = Pick<Place, 'docsOrigin'> & {
  readonly api: Pick<Place, 'sameSite' | 'crossSite'>;
  readonly plan: { readonly limit: number; readonly windowSeconds: number };
};

/** An installation whose plan is unused, as the engine and the runner need it. */
export function placeOf({ docsOrigin, api: { sameSite, crossSite }, plan }: Installation): Place {
  return {
    docsOrigin,
    sameSite,
    crossSite,
    meter: { limit: plan.limit, used: 0, resetSeconds: plan.windowSeconds },
  };
}
