import * as v from 'valibot';
import type { RequestApi, RequestBody, RequestInput } from '../../lib/http/request-input';
import type { HeaderList } from '../../lib/http/header-list';

const text = v.nullish(v.string());

export const headersSchema = v.array(v.strictTuple([v.string(), v.string()]));

const apis = ['fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket'] as const;

/** The name of an API in a row; other names than the known ones are refused. */
export const apiSchema = v.optional(v.picklist(apis), 'fetch');

/** A request as its author wrote it, in a row. */
export const requestSchema = v.object({
  api: v.optional(v.picklist(apis)),
  url: v.string(),
  method: text,
  headers: v.nullish(headersSchema, []),
  mode: text,
  credentials: text,
  body: v.nullish(
    v.object({
      kind: v.string(),
      type: text,
      text: text,
      byteLength: v.nullish(v.number()),
    }),
  ),
  duplex: text,
  cache: text,
  redirect: text,
  referrer: text,
  referrerPolicy: text,
  window: v.optional(v.unknown()),
  keepalive: v.nullish(v.boolean()),
  uploadListener: v.nullish(v.boolean()),
  username: text,
  password: text,
  headerOp: v.nullish(v.picklist(['fill', 'append', 'set'])),
  thenSet: v.nullish(v.strictTuple([v.string(), v.string()])),
});

export type RowRequest = v.InferOutput<typeof requestSchema>;

const bodyKinds: Readonly<Record<string, RequestBody['kind']>> = {
  string: 'string',
  text: 'string',
  urlsearchparams: 'URLSearchParams',
  formdata: 'FormData',
  blob: 'Blob',
  file: 'Blob',
  stream: 'ReadableStream',
  readablestream: 'ReadableStream',
};

/** A body of a row: typed arrays, views and buffers are a BufferSource, other objects with a type are like a Blob. */
function toBody({ kind, type, text: content, byteLength }: NonNullable<RowRequest['body']>): RequestBody {
  return {
    kind: bodyKinds[kind.toLowerCase()] ?? (type ? 'Blob' : 'BufferSource'),
    ...(typeof type === 'string' && { type }),
    ...(typeof content === 'string' && { text: content }),
    ...(typeof byteLength === 'number' && { byteLength }),
  };
}

/** A row's request as the engine takes it. */
export function toRequestInput(request: RowRequest, api: RequestApi): RequestInput {
  const headers: HeaderList = request.headers;
  return {
    // A row's "Headers" are a Request's; the engine's are an object of their own.
    api: api === 'Headers' ? 'Request' : api,
    url: request.url,
    headers,
    ...(typeof request.method === 'string' && { method: request.method }),
    ...(request.body && { body: toBody(request.body) }),
    ...(typeof request.mode === 'string' && { mode: request.mode }),
    ...(typeof request.credentials === 'string' && { credentials: request.credentials }),
    ...(typeof request.duplex === 'string' && { duplex: request.duplex }),
    ...(typeof request.cache === 'string' && { cache: request.cache }),
    ...(typeof request.redirect === 'string' && { redirect: request.redirect }),
    ...(typeof request.referrer === 'string' && { referrer: request.referrer }),
    ...(typeof request.referrerPolicy === 'string' && { referrerPolicy: request.referrerPolicy }),
    ...(request.window !== undefined && {
      window: request.window === null ? null : JSON.stringify(request.window),
    }),
    ...(typeof request.keepalive === 'boolean' && { keepalive: request.keepalive }),
    ...(typeof request.uploadListener === 'boolean' && { uploadListener: request.uploadListener }),
    ...(typeof request.username === 'string' && { username: request.username }),
    ...(typeof request.password === 'string' && { password: request.password }),
    ...(request.headerOp && { headerOperation: request.headerOp }),
    ...(request.thenSet && { thenSet: request.thenSet }),
  };
}
