import { SaxesParser } from 'saxes';
import * as v from 'valibot';
import { combinedValue } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import { parseUrl } from '../../http/origin';
import type { Span } from '../seen';
import type { ConfiguredAnswer, ConfiguredHeader, ConfiguredServer } from './configured-server';
import { matchesWildcard } from './safe-pattern';

/** A CORS rule of a storage bucket. */
export type StorageRule = {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly requestHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAgeSeconds: number | null;
};

const names = v.fallback(v.array(v.string()), []);
const seconds = v.fallback(v.nullable(v.number()), null);

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
const s3Rule = v.object({
  AllowedOrigins: v.array(v.string()),
  AllowedMethods: v.array(v.string()),
  AllowedHeaders: names,
  ExposeHeaders: names,
  MaxAgeSeconds: seconds,
});

/** https://cloud.google.com/storage/docs/cors-configurations */
const googleRule = v.object({
  origin: v.array(v.string()),
  method: names,
  responseHeader: names,
  maxAgeSeconds: seconds,
});

const s3Rules = v.union([v.pipe(v.array(s3Rule), v.minLength(1)), v.object({ CORSRules: v.array(s3Rule) })]);
const googleRules = v.union([
  v.pipe(v.array(googleRule), v.minLength(1)),
  v.object({ cors: v.array(googleRule) }),
]);

/** The rules of a bucket, in S3's or Google Cloud Storage's JSON; null for other JSON. */
export function readStorageJson(value: unknown, at: Span): ConfiguredServer | null {
  const s3 = v.safeParse(s3Rules, value);
  if (s3.success) {
    const rules = Array.isArray(s3.output) ? s3.output : s3.output.CORSRules;
    return s3Server(
      rules.map((rule) => ({
        origins: rule.AllowedOrigins,
        methods: rule.AllowedMethods,
        requestHeaders: rule.AllowedHeaders,
        exposedHeaders: rule.ExposeHeaders,
        maxAgeSeconds: rule.MaxAgeSeconds,
      })),
      at,
    );
  }
  const google = v.safeParse(googleRules, value);
  if (!google.success) return null;
  const rules = Array.isArray(google.output) ? google.output : google.output.cors;
  return googleServer(
    rules.map((rule) => ({
      origins: rule.origin,
      methods: rule.method,
      requestHeaders: rule.responseHeader,
      exposedHeaders: rule.responseHeader,
      maxAgeSeconds: rule.maxAgeSeconds,
    })),
    at,
  );
}

/** The rules of a bucket in the XML of S3, or of Google Cloud Storage; null where it holds none. */
export function readStorageXml(text: string, at: Span): ConfiguredServer | null {
  const rules: StorageRule[] = [];
  let rule = new Map<string, string[]>();
  let isOfGoogle = false;
  let content = '';
  const parser = new SaxesParser();
  parser.on('error', () => {});
  parser.on('opentag', ({ name }) => {
    content = '';
    if (name === 'CORSRule' || name === 'Cors') rule = new Map();
  });
  parser.on('text', (part) => {
    content += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'CORSRule' || name === 'Cors') {
      rules.push({
        origins: texts(rule, 'AllowedOrigin', 'Origin'),
        methods: texts(rule, 'AllowedMethod', 'Method'),
        requestHeaders: texts(rule, 'AllowedHeader', 'ResponseHeader'),
        exposedHeaders: texts(rule, 'ExposeHeader', 'ResponseHeader'),
        maxAgeSeconds: Number(texts(rule, 'MaxAgeSeconds', 'MaxAgeSec')[0] ?? Number.NaN) || null,
      });
      isOfGoogle = name === 'Cors';
    } else rule.set(name, [...(rule.get(name) ?? []), content.trim()]);
    content = '';
  });
  parser.write(text.slice(at.start, at.end)).close();
  if (rules.length === 0) return null;
  return isOfGoogle ? googleServer(rules, at) : s3Server(rules, at);
}

/** The texts of the elements that S3, or Google, has for it. */
function texts(rule: ReadonlyMap<string, readonly string[]>, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => rule.get(name) ?? []);
}

type Asked = {
  readonly origin: string | null;
  readonly method: string;
  readonly isPreflight: boolean;
  readonly headers: readonly string[];
};

function askedBy({ method, headers }: WireRequest): Asked {
  const requested = combinedValue(headers, 'access-control-request-method');
  return {
    origin: combinedValue(headers, 'origin'),
    method: requested ?? method,
    isPreflight: method === 'OPTIONS' && requested !== null,
    headers: (combinedValue(headers, 'access-control-request-headers') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** S3 takes the first rule that allows origin, method and, in a preflight, every header; without one a preflight is 403. */
function s3Server(rules: readonly StorageRule[], at: Span): ConfiguredServer {
  return {
    product: 'S3',
    origins: originsOf(rules),
    answer: (request): ConfiguredAnswer => {
      const { origin, method, isPreflight, headers } = askedBy(request);
      const rule = rules.find(
        ({ origins, methods, requestHeaders }) =>
          origin !== null &&
          origins.some((pattern) => matchesWildcard(pattern, origin)) &&
          methods.includes(method) &&
          (!isPreflight ||
            headers.every((name) =>
              requestHeaders.some((pattern) => matchesWildcard(pattern.toLowerCase(), name.toLowerCase())),
            )),
      );
      if (rule === undefined || origin === null)
        return { status: isPreflight ? 403 : null, headers: [], isForwarded: false };
      const isAny = rule.origins.includes('*');
      return {
        status: isPreflight ? 200 : null,
        isForwarded: false,
        headers: rows(at, [
          ['Access-Control-Allow-Origin', isAny ? '*' : origin],
          ['Access-Control-Allow-Methods', rule.methods.join(', ')],
          ['Access-Control-Allow-Credentials', isAny ? null : 'true'],
          ['Access-Control-Allow-Headers', isPreflight && headers.length > 0 ? headers.join(', ') : null],
          ['Access-Control-Expose-Headers', rule.exposedHeaders.join(', ') || null],
          [
            'Access-Control-Max-Age',
            isPreflight && rule.maxAgeSeconds !== null ? String(rule.maxAgeSeconds) : null,
          ],
        ]),
      };
    },
  };
}

/** Google Cloud Storage answers a preflight that no rule allows with 200 and no CORS header. */
function googleServer(rules: readonly StorageRule[], at: Span): ConfiguredServer {
  return {
    product: 'Google Cloud Storage',
    origins: originsOf(rules),
    answer: (request): ConfiguredAnswer => {
      const { origin, method, isPreflight } = askedBy(request);
      const rule = rules.find(
        ({ origins, methods }) =>
          origin !== null &&
          origins.some((pattern) => pattern === '*' || pattern === origin) &&
          methods.some((each) => each === '*' || each === method),
      );
      if (rule === undefined || origin === null)
        return { status: isPreflight ? 200 : null, headers: [], isForwarded: false };
      return {
        status: isPreflight ? 200 : null,
        isForwarded: false,
        headers: rows(at, [
          ['Access-Control-Allow-Origin', rule.origins.includes('*') ? '*' : origin],
          ['Access-Control-Allow-Methods', isPreflight ? rule.methods.join(',') : null],
          ['Access-Control-Allow-Headers', isPreflight ? rule.requestHeaders.join(',') || null : null],
          ['Access-Control-Expose-Headers', isPreflight ? null : rule.exposedHeaders.join(',') || null],
          [
            'Access-Control-Max-Age',
            isPreflight && rule.maxAgeSeconds !== null ? String(rule.maxAgeSeconds) : null,
          ],
        ]),
      };
    },
  };
}

function originsOf(rules: readonly StorageRule[]): readonly string[] {
  return rules
    .flatMap(({ origins }) => origins)
    .filter((origin) => !origin.includes('*') && parseUrl(origin) !== null);
}

function rows(at: Span, headers: readonly (readonly [string, string | null])[]): readonly ConfiguredHeader[] {
  return headers.flatMap(([name, value]) => (value === null ? [] : [{ name, value, isAlways: true, at }]));
}
