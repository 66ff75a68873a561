// @ts-check

/**
 * The environment in which the site is built and served for browser tests: ports of their own, so that a running site is not
 * in the way, and no other PREFLIGHT_* setting.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function testSiteEnvironment(env) {
  return {
    ...withoutSettings(env),
    PREFLIGHT_DOCS_ORIGIN: 'http://localhost:3100',
    PREFLIGHT_API_PORT: '3101',
    // Pages of these are in the tests of embedding: one for each worker.
    PREFLIGHT_EMBED_ORIGINS: 'http://localhost:3110 http://localhost:3111',
    PREFLIGHT_DIST_DIR: '.next-test',
  };
}

/**
 * The same for a site with one port, in whose pages the demo API is at another place: a build of its own.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function onePortEnvironment(env) {
  return {
    ...testSiteEnvironment(env),
    PREFLIGHT_DOCS_ORIGIN: 'http://localhost:3160',
    PREFLIGHT_ONE_PORT_HOST: '127.0.0.1:3160',
    PREFLIGHT_DIST_DIR: '.next-one-port',
  };
}

/**
 * An environment without the site's settings, so that tests see the defaults.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSettings(env) {
  const rest = { ...env };
  for (const name of Object.keys(rest)) {
    if (name.startsWith('PREFLIGHT_') && name !== 'PREFLIGHT_BROWSER') delete rest[name];
  }
  return rest;
}
