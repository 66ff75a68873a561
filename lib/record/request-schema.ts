import * as v from 'valibot';
import type { PagePolicy } from '../http/page-policy';
import { requestApis } from '../http/request-apis';
import type { RequestInput } from '../http/request-input';

/** A header as JSON has it: name and value. */
export const headerSchema = v.tuple([v.string(), v.string()]);

/** A request as its author writes it, as JSON has it. */
export const requestInputSchema = v.object({
  api: v.exactOptional(v.picklist(requestApis)),
  url: v.string(),
  method: v.exactOptional(v.string()),
  headers: v.exactOptional(v.array(headerSchema)),
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
  integrity: v.exactOptional(v.string()),
  crossOrigin: v.exactOptional(v.picklist(['anonymous', 'use-credentials'])),
  cache: v.exactOptional(v.string()),
  referrer: v.exactOptional(v.string()),
  referrerPolicy: v.exactOptional(v.string()),
  keepalive: v.exactOptional(v.boolean()),
  duplex: v.exactOptional(v.string()),
  targetAddressSpace: v.exactOptional(v.string()),
  window: v.exactOptional(v.nullable(v.string())),
  uploadListener: v.exactOptional(v.boolean()),
  synchronous: v.exactOptional(v.boolean()),
  username: v.exactOptional(v.string()),
  password: v.exactOptional(v.string()),
  aborted: v.exactOptional(v.boolean()),
  timeout: v.exactOptional(v.number()),
  activateAfter: v.exactOptional(v.number()),
  protocols: v.exactOptional(v.array(v.string())),
  headerOperation: v.exactOptional(v.picklist(['fill', 'append', 'set'])),
  thenSet: v.exactOptional(headerSchema),
}) satisfies v.GenericSchema<unknown, RequestInput>;

/** A page's policy, as JSON has it. */
export const pagePolicySchema = v.object({
  value: v.string(),
  disposition: v.picklist(['enforce', 'report']),
  delivery: v.exactOptional(v.picklist(['header', 'meta'])),
}) satisfies v.GenericSchema<unknown, PagePolicy>;
