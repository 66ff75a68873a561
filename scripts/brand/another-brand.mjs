// @ts-check
import { withoutSettings } from '../test-site.mjs';

/** Where the site of another brand is served while it is looked through, whatever its origins are. */
export const brandPort = 3120;

/**
 * The environment of a site that has nothing of the defaults left.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function brandEnvironment(env) {
  return {
    ...withoutSettings(env),
    PORT: String(brandPort),
    PREFLIGHT_PRODUCT_NAME: 'Larkspur',
    PREFLIGHT_DOCS_ORIGIN: 'https://docs.larkspur.example',
    PREFLIGHT_REPOSITORY_URL: 'https://git.larkspur.example/docs',
    PREFLIGHT_API_PORT: '3121',
    PREFLIGHT_API_ORIGIN: 'https://api.larkspur.example',
    PREFLIGHT_API_CROSS_SITE_ORIGIN: 'https://larkspur-api.example',
    PREFLIGHT_PLAN_LIMIT: '4321',
    PREFLIGHT_PLAN_WINDOW_SECONDS: '86400',
    PREFLIGHT_DIST_DIR: '.next-brand',
  };
}
