import * as v from 'valibot';

const header = v.tuple([v.string(), v.string()]);
const pages = v.array(v.string());
const addressSpace = v.picklist(['loopback', 'local', 'public']);
const profile = v.picklist(['spec', 'chromium', 'firefox', 'webkit']);

const page = v.object({
  origin: v.string(),
  url: v.exactOptional(v.string()),
  policies: v.exactOptional(
    v.array(
      v.object({
        value: v.string(),
        disposition: v.picklist(['enforce', 'report']),
        delivery: v.exactOptional(v.picklist(['header', 'meta'])),
      }),
    ),
  ),
  referrerPolicy: v.exactOptional(v.string()),
  addressSpace: v.exactOptional(addressSpace),
  isLocalNetworkAccessGranted: v.exactOptional(v.boolean()),
});

const request = v.object({
  api: v.exactOptional(
    v.picklist(['fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket']),
  ),
  url: v.string(),
  method: v.exactOptional(v.string()),
  headers: v.exactOptional(v.array(header)),
  body: v.exactOptional(
    v.object({
      kind: v.picklist(['string', 'URLSearchParams', 'FormData', 'Blob', 'BufferSource', 'ReadableStream']),
      type: v.exactOptional(v.string()),
      text: v.exactOptional(v.string()),
      byteLength: v.exactOptional(v.number()),
    }),
  ),
  mode: v.exactOptional(v.string()),
  credentials: v.exactOptional(v.string()),
  redirect: v.exactOptional(v.string()),
  cache: v.exactOptional(v.string()),
  keepalive: v.exactOptional(v.boolean()),
  duplex: v.exactOptional(v.string()),
  uploadListener: v.exactOptional(v.boolean()),
});

const scenario = v.object({
  name: v.string(),
  profiles: v.array(profile),
  page,
  request,
  server: v.array(
    v.object({
      method: v.exactOptional(v.string()),
      urlIncludes: v.exactOptional(v.string()),
      status: v.number(),
      headers: v.array(header),
    }),
  ),
  expected: v.exactOptional(v.nullable(v.string())),
  expectedAny: v.exactOptional(v.array(v.nullable(v.string()))),
  expectedUrl: v.exactOptional(v.string()),
  expectedExchanges: v.exactOptional(v.number()),
  wantTriggers: v.exactOptional(v.number()),
});

/** A file of public cases: what people sent, and what is right of it. */
export const caseFile = v.array(
  v.object({
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
  }),
);

export type Case = v.InferOutput<typeof caseFile>[number];
