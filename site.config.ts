import * as v from 'valibot';

const isOrigin = (value: string) =>
  URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);

const origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'must be an http or https origin with no path, such as https://api.example.com'),
);

const wholeNumber = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `must be a whole number from ${from} to ${to}`),
    v.transform(Number),
    v.minValue(from, `must be a whole number from ${from} to ${to}`),
    v.maxValue(to, `must be a whole number from ${from} to ${to}`),
  );

const host = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(`http://${value}`) && new URL(`http://${value}`).host === value,
    'must be a host with an optional port, such as demo.example.com',
  ),
);

const webAddress = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && /^https?:\/\/[^?#]*[^/?#]$/.test(value),
    'must be an http or https URL without a slash at its end, such as https://github.com/acme/docs',
  ),
);

const redisUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol),
    'must be a URL such as redis://localhost:6379',
  ),
);

/**
 * A URL's host may hold more, such as ";" and "*", which would say something else in a policy, or the brackets of an IPv6
 * address, which browsers leave out of it. @see https://w3c.github.io/webappsec-csp/#grammardef-host-part
 */
const hostOfAncestor = /^https?:\/\/[\w.-]+(?::\d+)?$/;

const embedOrigins = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter((part) => part !== '')),
  v.check(
    (parts) =>
      parts.length > 0 &&
      (parts.every((part) => isOrigin(part) && hostOfAncestor.test(part)) ||
        (parts.length === 1 && parts[0] === '*')),
    'must be origins with no path and no IPv6 address, separated by spaces, such as https://docs.example.com https://help.example.com, or * alone for every site',
  ),
);

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const variables = v.object({
  PREFLIGHT_PRODUCT_NAME: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty')),
    'Preflight',
  ),
  PREFLIGHT_DOCS_ORIGIN: v.optional(origin, 'http://localhost:3000'),
  PREFLIGHT_REPOSITORY_URL: v.optional(webAddress),
  PREFLIGHT_API_PORT: v.optional(wholeNumber(1, 65_535), '3001'),
  PREFLIGHT_API_ORIGIN: v.optional(origin),
  PREFLIGHT_API_CROSS_SITE_ORIGIN: v.optional(origin),
  PREFLIGHT_ONE_PORT_HOST: v.optional(host),
  PREFLIGHT_EMBED_ORIGINS: v.optional(embedOrigins),
  PREFLIGHT_LISTEN_HOST: v.optional(v.string()),
  PREFLIGHT_LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
  PREFLIGHT_METRICS_PORT: v.optional(wholeNumber(1, 65_535)),
  PREFLIGHT_METRICS_HOST: v.optional(v.string(), '127.0.0.1'),
  PREFLIGHT_TRUSTED_PROXIES: v.optional(wholeNumber(0, 10), '0'),
  PREFLIGHT_REDIS_URL: v.optional(redisUrl),
  PREFLIGHT_PLAN_LIMIT: v.optional(wholeNumber(1, 1_000_000_000), '1000'),
  PREFLIGHT_PLAN_WINDOW_SECONDS: v.optional(wholeNumber(1, 31_536_000), '3600'),
});

/** What a docs engineer sets to make the site theirs. */
export type SiteConfig = {
  readonly productName: string;
  /** Where the docs app is served. */
  readonly docsOrigin: string;
  /** The repository whose files the pages are; null when readers cannot see it. */
  readonly repositoryUrl: string | null;
  readonly api: {
    /** Prefix of every URL of the demo API on the docs' own site: another origin, same site. */
    readonly sameSite: string;
    /** The same demo API under a host of another site. */
    readonly crossSite: string;
    /** Port of the demo API's own listener; null when the docs app's port serves it too. */
    readonly port: number | null;
    /** The host whose /demo path serves the demo API when there is one port only; else null. */
    readonly onePortHost: string | null;
  };
  /** Origins whose pages may embed the docs' embed pages, besides the docs' own; ['*'] for every site. */
  readonly embedOrigins: readonly string[];
  /** The address that the servers listen on; null for every address of the machine. */
  readonly listenHost: string | null;
  readonly logLevel: (typeof logLevels)[number];
  /** Where metrics are read, apart from what visitors reach; null when nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** How many reverse proxies stand in front of the demo API, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Where runs, records and meters are kept, for several instances; null: in each one's own memory. */
  readonly redisUrl: string | null;
  readonly plan: { readonly limit: number; readonly windowSeconds: number };
};

/**
 * Reads the configuration: the defaults here, overridden by PREFLIGHT_* variables.
 * @throws Error that names the variable, its value and what it must be.
 */
export function readSiteConfig(environment: Readonly<Record<string, string | undefined>>): SiteConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = v.safeParse(variables, given);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => {
      const name = String(issue.path?.[0]?.key);
      return `${name} is ${JSON.stringify(given[name])}, but ${issue.message}.`;
    });
    throw new Error(`Bad configuration. ${lines.join(' ')}`);
  }
  const read = parsed.output;
  const port = read.PREFLIGHT_API_PORT;
  const onePortHost = read.PREFLIGHT_ONE_PORT_HOST ?? null;
  const scheme = new URL(read.PREFLIGHT_DOCS_ORIGIN).protocol;
  const base = (own: string | undefined, fallback: string) =>
    onePortHost === null ? (own ?? fallback) : `${own ?? `${scheme}//${onePortHost}`}/demo`;
  const config: SiteConfig = {
    productName: read.PREFLIGHT_PRODUCT_NAME,
    docsOrigin: read.PREFLIGHT_DOCS_ORIGIN,
    repositoryUrl: read.PREFLIGHT_REPOSITORY_URL ?? null,
    api: {
      sameSite: base(read.PREFLIGHT_API_ORIGIN, `http://localhost:${port}`),
      crossSite: base(read.PREFLIGHT_API_CROSS_SITE_ORIGIN, `http://127.0.0.1:${port}`),
      port: onePortHost === null ? port : null,
      onePortHost,
    },
    embedOrigins: read.PREFLIGHT_EMBED_ORIGINS ?? [],
    listenHost: read.PREFLIGHT_LISTEN_HOST ?? null,
    logLevel: read.PREFLIGHT_LOG_LEVEL,
    metrics:
      read.PREFLIGHT_METRICS_PORT === undefined
        ? null
        : { port: read.PREFLIGHT_METRICS_PORT, host: read.PREFLIGHT_METRICS_HOST },
    trustedProxies: read.PREFLIGHT_TRUSTED_PROXIES,
    redisUrl: read.PREFLIGHT_REDIS_URL ?? null,
    plan: { limit: read.PREFLIGHT_PLAN_LIMIT, windowSeconds: read.PREFLIGHT_PLAN_WINDOW_SECONDS },
  };
  for (const [name, url] of [
    ['PREFLIGHT_API_ORIGIN', config.api.sameSite],
    ['PREFLIGHT_API_CROSS_SITE_ORIGIN', config.api.crossSite],
    ['PREFLIGHT_ONE_PORT_HOST', onePortHost === null ? config.api.sameSite : `${scheme}//${onePortHost}`],
  ] as const) {
    if (new URL(url).origin === config.docsOrigin) {
      throw new Error(
        `Bad configuration. ${name} gives ${config.docsOrigin}, which is PREFLIGHT_DOCS_ORIGIN too. The demo API must be another origin: give it another host or port.`,
      );
    }
  }
  return config;
}

export const site = readSiteConfig(process.env);
