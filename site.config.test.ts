import { describe, expect, test } from 'vitest';
import { readSiteConfig } from './site.config';

describe('readSiteConfig', () => {
  test('has defaults for everything', () => {
    expect(readSiteConfig({})).toEqual({
      productName: 'Preflight',
      docsOrigin: 'http://localhost:3000',
      repositoryUrl: null,
      api: {
        sameSite: 'http://localhost:3001',
        crossSite: 'http://127.0.0.1:3001',
        port: 3001,
        onePortHost: null,
      },
      embedOrigins: [],
      listenHost: null,
      logLevel: 'info',
      metrics: null,
      trustedProxies: 0,
      redisUrl: null,
      plan: { limit: 1000, windowSeconds: 3600 },
    });
  });

  test('variables override; the port moves both API origins', () => {
    const config = readSiteConfig({
      PREFLIGHT_PRODUCT_NAME: 'Acme',
      PREFLIGHT_API_PORT: '4001',
      PREFLIGHT_PLAN_LIMIT: '5',
      PREFLIGHT_REPOSITORY_URL: 'https://git.example/acme/docs',
    });
    expect(config.productName).toBe('Acme');
    expect(config.api.sameSite).toBe('http://localhost:4001');
    expect(config.api.crossSite).toBe('http://127.0.0.1:4001');
    expect(config.plan.limit).toBe(5);
    expect(config.repositoryUrl).toBe('https://git.example/acme/docs');
  });

  test('one port: the demo API lives under /demo of its own host', () => {
    const config = readSiteConfig({ PREFLIGHT_ONE_PORT_HOST: '127.0.0.1:3000' });
    expect(config.api).toEqual({
      sameSite: 'http://127.0.0.1:3000/demo',
      crossSite: 'http://127.0.0.1:3000/demo',
      port: null,
      onePortHost: '127.0.0.1:3000',
    });
  });

  test.each([
    ['PREFLIGHT_API_PORT', '1', '65535'],
    ['PREFLIGHT_PLAN_LIMIT', '1', '1000000000'],
    ['PREFLIGHT_PLAN_WINDOW_SECONDS', '1', '31536000'],
    ['PREFLIGHT_TRUSTED_PROXIES', '0', '10'],
    ['PREFLIGHT_METRICS_PORT', '1', '65535'],
  ])('%s is a whole number from %s to %s, as its message says', (name, from, to) => {
    for (const value of [from, to, `0${to}`]) {
      expect(() => readSiteConfig({ [name]: value })).not.toThrow();
    }
    for (const value of [String(Number(from) - 1), String(Number(to) + 1), '1e1', '9'.repeat(400)]) {
      expect(() => readSiteConfig({ [name]: value })).toThrow(
        `${name} is ${JSON.stringify(value)}, but must be a whole number from ${from} to ${to}.`,
      );
    }
  });

  test.each([
    ['PREFLIGHT_DOCS_ORIGIN', 'localhost:3000'],
    ['PREFLIGHT_DOCS_ORIGIN', 'http://localhost:3000/docs'],
    ['PREFLIGHT_DOCS_ORIGIN', 'ftp://localhost'],
    ['PREFLIGHT_API_ORIGIN', 'http://localhost:3001/'],
    ['PREFLIGHT_API_PORT', 'abc'],
    ['PREFLIGHT_API_PORT', '70000'],
    ['PREFLIGHT_API_PORT', '0'],
    ['PREFLIGHT_REPOSITORY_URL', 'git@git.example:acme/docs'],
    ['PREFLIGHT_REPOSITORY_URL', 'https://git.example/acme/docs/'],
    ['PREFLIGHT_PLAN_LIMIT', '-1'],
    ['PREFLIGHT_PLAN_WINDOW_SECONDS', '1.5'],
    ['PREFLIGHT_TRUSTED_PROXIES', '127.0.0.1'],
    ['PREFLIGHT_REDIS_URL', 'localhost:6379'],
    ['PREFLIGHT_PRODUCT_NAME', '  '],
    ['PREFLIGHT_ONE_PORT_HOST', 'http://demo.example.com'],
    ['PREFLIGHT_EMBED_ORIGINS', 'docs.example.com'],
    ['PREFLIGHT_EMBED_ORIGINS', 'https://docs.example.com/'],
    ['PREFLIGHT_EMBED_ORIGINS', 'https://*.example.com'],
    ['PREFLIGHT_EMBED_ORIGINS', 'https://docs.example.com;'],
    ['PREFLIGHT_EMBED_ORIGINS', 'https://docs.example.com *'],
    ['PREFLIGHT_EMBED_ORIGINS', "'self'"],
    ['PREFLIGHT_EMBED_ORIGINS', 'https://a.example; script-src *'],
    ['PREFLIGHT_EMBED_ORIGINS', ' , '],
    ['PREFLIGHT_EMBED_ORIGINS', 'http://[::1]:8080'],
  ])('%s=%s is an error that names both', (name, value) => {
    expect(() => readSiteConfig({ [name]: value })).toThrow(`${name} is ${JSON.stringify(value)}, but `);
  });

  test.each([
    ['https://docs.example.com', ['https://docs.example.com']],
    ['https://a.example  http://localhost:4000', ['https://a.example', 'http://localhost:4000']],
    ['https://a.example, https://b.example\n', ['https://a.example', 'https://b.example']],
    ['*', ['*']],
  ])('sites that may embed: %j', (value, origins) => {
    expect(readSiteConfig({ PREFLIGHT_EMBED_ORIGINS: value }).embedOrigins).toEqual(origins);
  });

  test('the demo API may not share the docs origin', () => {
    expect(() => readSiteConfig({ PREFLIGHT_API_ORIGIN: 'http://localhost:3000' })).toThrow(
      'must be another origin',
    );
    expect(() => readSiteConfig({ PREFLIGHT_ONE_PORT_HOST: 'localhost:3000' })).toThrow(
      'must be another origin',
    );
  });
});
