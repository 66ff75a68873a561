import { isSameSite, providePublicSuffixes } from '../cors/fetch-metadata/same-site';
import type { Place } from '../scenarios/resolve-scenario';

/** Loads the public suffix list, where only it tells whether the demo API is of the docs' site. */
export async function loadPublicSuffixes({ docsOrigin, sameSite, crossSite }: Place): Promise<void> {
  const isAsked = [sameSite, crossSite].some(
    (prefix) => isSameSite(docsOrigin, new URL(prefix)) === undefined,
  );
  if (!isAsked) return;
  const { registrableDomain } = await import('../scenarios/registrable-domain');
  providePublicSuffixes(registrableDomain);
}
