import * as v from 'valibot';
import { headerSchema, pagePolicySchema, requestInputSchema } from '../../lib/record/request-schema';

const pages = v.array(v.string());
const addressSpace = v.picklist(['loopback', 'local', 'public']);
const profile = v.picklist(['spec', 'chromium', 'firefox', 'webkit']);

const permission = v.picklist(['granted', 'denied', 'prompt']);

const pageFacts = v.object({
  origin: v.string(),
  url: v.exactOptional(v.string()),
  policies: v.exactOptional(v.array(pagePolicySchema)),
  referrerPolicy: v.exactOptional(v.string()),
  addressSpace: v.exactOptional(addressSpace),
  addressSpaces: v.exactOptional(v.record(v.string(), addressSpace)),
  topLevelOrigin: v.exactOptional(v.string()),
  permissionsPolicy: v.exactOptional(v.string()),
  frameAllow: v.exactOptional(v.string()),
  localNetworkPermissions: v.exactOptional(
    v.object({
      'local-network': v.exactOptional(permission),
      'loopback-network': v.exactOptional(permission),
    }),
  ),
  /** Both permissions, in one word. */
  isLocalNetworkAccessGranted: v.exactOptional(v.boolean()),
});

const page = v.pipe(
  pageFacts,
  v.transform(({ isLocalNetworkAccessGranted: isGranted, ...facts }) => {
    if (isGranted === undefined) return facts;
    const answer: 'granted' | 'denied' = isGranted ? 'granted' : 'denied';
    return { ...facts, localNetworkPermissions: { 'local-network': answer, 'loopback-network': answer } };
  }),
);

const scenario = v.object({
  name: v.string(),
  profiles: v.array(profile),
  page,
  request: requestInputSchema,
  server: v.array(
    v.object({
      method: v.exactOptional(v.string()),
      urlIncludes: v.exactOptional(v.string()),
      status: v.number(),
      headers: v.array(headerSchema),
    }),
  ),
  expected: v.exactOptional(v.nullable(v.string())),
  expectedAny: v.exactOptional(v.array(v.nullable(v.string()))),
  expectedUrl: v.exactOptional(v.string()),
  expectedExchanges: v.exactOptional(v.number()),
  wantTriggers: v.exactOptional(v.number()),
});

/** A public case: what people sent, and what is right of it. */
export const publicCase = v.object({
  id: v.string(),
  evidence: v.object({
    console: v.optional(v.array(v.union([v.string(), v.object({ line: v.string(), want: pages })])), []),
  }),
  expectedPages: v.optional(pages, []),
  scenarios: v.optional(v.array(scenario), []),
  words: v.optional(v.array(v.object({ q: v.string(), want: pages })), []),
  evidenceFiles: v.optional(
    v.array(
      v.object({
        form: v.optional(v.string(), 'text'),
        text: v.union([
          v.string(),
          v.pipe(
            v.unknown(),
            v.transform((value) => JSON.stringify(value)),
          ),
        ]),
        want: v.object({ cause: v.optional(v.string()), pages: v.optional(pages) }),
      }),
    ),
    [],
  ),
});

export type Case = v.InferOutput<typeof publicCase>;
