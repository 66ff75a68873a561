import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cloudfrontSnippet } from './cloudfront';
import { s3Snippet } from './s3';
import type { ServerAdvice } from './server-advice';
import { serverAdvice } from './test-data/arbitraries';

const texts = v.array(v.string());
const items = v.pipe(
  v.strictObject({ Quantity: v.number(), Items: texts }),
  v.check(({ Quantity, Items }) => Quantity === Items.length, 'Quantity counts the items'),
);
const s3 = v.strictTuple([
  v.strictObject({
    AllowedOrigins: v.pipe(texts, v.minLength(1)),
    AllowedMethods: v.pipe(v.array(v.picklist(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])), v.minLength(1)),
    AllowedHeaders: texts,
    ExposeHeaders: texts,
    MaxAgeSeconds: v.optional(v.number()),
  }),
]);
const cloudfront = v.strictObject({
  Name: v.string(),
  CorsConfig: v.strictObject({
    AccessControlAllowOrigins: items,
    AccessControlAllowMethods: items,
    AccessControlAllowHeaders: items,
    AccessControlExposeHeaders: items,
    AccessControlAllowCredentials: v.boolean(),
    AccessControlMaxAgeSec: v.optional(v.number()),
    OriginOverride: v.literal(true),
  }),
});

const advice: ServerAdvice = {
  allowOrigin: { list: ['https://a.test'] },
  allowCredentials: true,
  allowMethods: ['PUT', 'PATCH'],
  allowHeaders: ['X-FooBar'],
  exposeHeaders: ['ETag'],
  maxAge: 600,
};

test('S3 takes whatever is advised', () => {
  fc.assert(
    fc.property(serverAdvice, (given) => {
      const [rule] = v.parse(s3, JSON.parse(s3Snippet(given)));
      expect(rule.AllowedHeaders).toEqual(given.allowHeaders);
      expect(rule.ExposeHeaders).not.toContain('*');
      expect(rule.MaxAgeSeconds ?? null).toBe(given.maxAge);
      if (given.allowCredentials) expect(rule.AllowedOrigins).not.toContain('*');
      if (given.allowOrigin === '*') expect(rule.AllowedOrigins).toEqual(['*']);
    }),
  );
});

test("S3 leaves out methods that it doesn't know, and asterisks that it doesn't take", () => {
  expect(JSON.parse(s3Snippet(advice))).toEqual([
    {
      AllowedOrigins: ['https://a.test'],
      AllowedMethods: ['PUT'],
      AllowedHeaders: ['X-FooBar'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 600,
    },
  ]);
  const [rule] = v.parse(
    s3,
    JSON.parse(s3Snippet({ ...advice, allowMethods: ['*'], exposeHeaders: ['*'], allowOrigin: 'echo' })),
  );
  expect(rule.AllowedMethods).toEqual(['GET', 'HEAD', 'PUT', 'POST', 'DELETE']);
  expect(rule.ExposeHeaders).toEqual([]);
  expect(rule.AllowedOrigins).toEqual(['http://*', 'https://*']);
});

test('CloudFront takes whatever is advised, and never an asterisk with credentials', () => {
  fc.assert(
    fc.property(serverAdvice, (given) => {
      const { CorsConfig } = v.parse(cloudfront, JSON.parse(cloudfrontSnippet(given)));
      const origins = CorsConfig.AccessControlAllowOrigins.Items;
      expect(CorsConfig.AccessControlAllowHeaders.Items).toEqual(given.allowHeaders);
      expect(CorsConfig.AccessControlAllowCredentials && origins.includes('*')).toBe(false);
      if (typeof given.allowOrigin === 'object') {
        expect(origins).toEqual(given.allowOrigin.list);
        expect(CorsConfig.AccessControlAllowCredentials).toBe(given.allowCredentials);
      }
    }),
  );
});

test('CloudFront calls any method ALL', () => {
  const methods = (allowMethods: readonly string[]) =>
    v.parse(cloudfront, JSON.parse(cloudfrontSnippet({ ...advice, allowMethods }))).CorsConfig
      .AccessControlAllowMethods.Items;
  expect(methods(['*'])).toEqual(['ALL']);
  expect(methods(['PROPFIND', 'PATCH'])).toEqual(['PATCH']);
});
