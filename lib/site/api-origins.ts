import { site } from '../../site.config';

/** The origins at which the demo API answers. */
export function apiOrigins(): string[] {
  return [...new Set([site.api.sameSite, site.api.crossSite].map((url) => new URL(url).origin))];
}
