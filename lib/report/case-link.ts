import * as v from 'valibot';
import { engines, type Engine } from '../cors/profile';
import type { CaseData, CaseResponse } from '../evidence/diagnosis/case-data';
import type { Certainty } from '../evidence/diagnosis/diagnosis';
import { withoutFragment } from '../evidence/diagnosis/exchange-index';
import { maskSecrets } from '../evidence/text/mask-secrets';
import type { HeaderList } from '../http/header-list';
import { requestApis } from '../http/request-apis';
import { deflate, inflate } from '../permalink/deflate';

/** A case as it is sent on. */
export type SentCase = {
  readonly data: CaseData;
  readonly engine: Engine | null;
  readonly certainty: Certainty;
};

/** Characters of an address; mail programs break longer ones. */
const longestCode = 4000;
/** Characters of what it unpacks to. */
const longestText = 20_000;
const version = 'c1';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\0\r\n]*$/));
const webUrl = v.pipe(text(2000), v.regex(/^(?:https?|wss?):\/\//i));
const header = v.pipe(
  v.tuple([v.pipe(text(100), v.regex(/^[!#$%&'*+.^`|~\w-]+$/)), text(1000)]),
  v.readonly(),
);
const headers = v.pipe(v.array(header), v.maxLength(40));

const schema = v.strictObject({
  page: v.pipe(text(300), v.regex(/^(?:null|[a-z][a-z\d+.-]*:\/\/[^\s/?#]+)$/i)),
  policies: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          value: text(2000),
          disposition: v.picklist(['enforce', 'report']),
          delivery: v.exactOptional(v.picklist(['header', 'meta'])),
        }),
      ),
      v.maxLength(4),
    ),
  ),
  url: webUrl,
  api: v.exactOptional(v.picklist(requestApis)),
  crossOrigin: v.exactOptional(v.picklist(['anonymous', 'use-credentials'])),
  integrity: v.exactOptional(text(500)),
  method: v.exactOptional(text(40)),
  headers: v.exactOptional(headers),
  mode: v.exactOptional(v.picklist(['cors', 'no-cors', 'same-origin'])),
  credentials: v.exactOptional(v.picklist(['include', 'same-origin', 'omit'])),
  redirect: v.exactOptional(v.picklist(['follow', 'error', 'manual'])),
  body: v.exactOptional(
    v.picklist(['string', 'URLSearchParams', 'FormData', 'Blob', 'BufferSource', 'ReadableStream']),
  ),
  responses: v.pipe(
    v.array(
      v.strictObject({
        to: v.picklist(['preflight', 'actual']),
        url: v.exactOptional(webUrl),
        status: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
        headers,
        absent: v.nullable(v.pipe(v.array(text(100)), v.maxLength(10))),
      }),
    ),
    v.maxLength(24),
  ),
  assumed: v.exactOptional(v.array(v.picklist(['page-origin', 'method', 'preflight-response']))),
  engine: v.exactOptional(v.picklist(engines)),
  certainty: v.picklist(['certain', 'likely', 'not-told']),
});

type Written = v.InferOutput<typeof schema>;

/** What the engine looks at of a response; nothing else is sent on. */
const told =
  /^(?:access-control-|location$|content-(?:range|type)$|cross-origin-resource-policy$|x-content-type-options$|sec-websocket-protocol$)/i;
/** Headers whose values, and not their names alone, decide whether there is a preflight. */
const safelisted = /^(?:accept|accept-language|content-language|content-type|range)$/i;

/**
 * The case as the last part of an address, `/case/{code}`: what the engine needs of it, deflated. URLs lose what is in
 * their queries and fragments, headers of the request their values where only the names count, responses all that CORS does not look at.
 * Null where it can't be written so, or is too long.
 */
export async function encodeCase(sent: SentCase): Promise<string | null> {
  const read = v.safeParse(schema, written(sent));
  if (!read.success) return null;
  const deflated = await deflate(JSON.stringify(read.output));
  const code = `${version}${deflated ?? ''}`;
  return deflated === null || code.length > longestCode ? null : code;
}

/** Reads such a code. Null when it is none, was cut, is too long, or holds what no case may hold. Never throws. */
export async function decodeCase(code: string): Promise<SentCase | null> {
  if (code.length > longestCode || !/^c1[\w-]+$/.test(code)) return null;
  const inflated = await inflate(code.slice(version.length));
  if (!inflated.ok || inflated.text.length > longestText) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), inflated.text);
  return read.success ? sentCase(read.output) : null;
}

function written({ data, engine, certainty }: SentCase): unknown {
  const { page, request, responses, assumed } = data;
  const { api, crossOrigin, integrity, method, mode, credentials, redirect, body } = request;
  const bareUrl = bareUrls();
  const url = bareUrl(withoutFragment(request.url));
  return withoutAbsent({
    page: page.origin,
    policies: page.policies.length === 0 ? undefined : page.policies.map(maskedPolicy),
    url,
    api,
    crossOrigin,
    integrity,
    method,
    headers: (request.headers ?? []).map(([name, value]) => [name, safelisted.test(name) ? value : 'x']),
    mode,
    credentials,
    redirect,
    body: body?.kind,
    responses: responses.map((response) => {
      const own = bareUrl(response.url);
      return withoutAbsent({
        to: response.to,
        url: own === url ? undefined : own,
        status: response.status ?? undefined,
        headers: toldHeaders(response.headers, bareUrl),
        absent: response.absent,
      });
    }),
    assumed: assumed.length === 0 ? undefined : assumed,
    engine: engine ?? undefined,
    certainty,
  });
}

function maskedPolicy<Policy extends { readonly value: string }>(policy: Policy): Policy {
  return { ...policy, value: maskSecrets(policy.value).text };
}

function withoutAbsent(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function toldHeaders(rows: HeaderList, bareUrl: (text: string) => string): HeaderList {
  return rows
    .filter(([name]) => told.test(name))
    .map(([name, value]) => [name, /^location$/i.test(name) ? bareUrl(value) : value]);
}

/**
 * Makes URLs, absolute or not, without what is in their queries and fragments, user names and passwords: the same query
 * becomes the same number, since another may have another response. What looks like a token in a path is masked.
 */
function bareUrls(): (text: string) => string {
  const queries = new Map<string, string>();
  return (text) => {
    const [, before = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
    if (query !== '' && !queries.has(query)) queries.set(query, `?q${queries.size + 1}`);
    const path = before.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/]*@/i, '$1//x@');
    return `${maskSecrets(path).text}${queries.get(query) ?? ''}${fragment === '' ? '' : '#x'}`;
  };
}

function sentCase({ page, policies = [], url, body, responses, assumed = [], ...rest }: Written): SentCase {
  const { engine = null, certainty, ...request } = rest;
  const bareUrl = bareUrls();
  const bared = bareUrl(url);
  return {
    data: {
      page: { origin: page, policies: policies.map(maskedPolicy) },
      request: {
        ...request,
        url: bared,
        ...(body === undefined ? {} : { body: { kind: body, text: '' } }),
      },
      responses: responses.map(({ to, url: own, status, headers: rows, absent }): CaseResponse => ({
        to,
        url: own === undefined ? bared : bareUrl(own),
        status: status ?? null,
        headers: toldHeaders(rows, bareUrl),
        absent,
      })),
      assumed,
    },
    engine,
    certainty,
  };
}
