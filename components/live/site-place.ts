import { placeOf } from '@/lib/scenarios/place-of';
import { site } from '@/site.config';

/** This installation, as the engine and the runner need it. */
export const sitePlace = placeOf(site);
