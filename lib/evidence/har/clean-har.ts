import * as v from 'valibot';
import { parseJson } from '../json/parse-json';
import { isSecretParameter } from '../text/secret-names';
import { maskUrl, maskValue, type Masked } from '../text/mask-value';

const text = v.fallback(v.string(), '');
const number = v.fallback(v.number(), -1);
const optionalText = v.fallback(v.optional(v.string()), undefined);
const named = v.object({ name: text, value: text });
const list = <Item extends v.GenericSchema>(item: Item) => v.fallback(v.array(item), []);

/** What is kept of an entry: what HAR 1.2 knows without bodies, and of Chrome's own members those that say why it failed. */
const entry = v.object({
  pageref: optionalText,
  startedDateTime: text,
  time: number,
  request: v.object({
    method: text,
    url: text,
    httpVersion: text,
    headers: list(named),
    queryString: list(named),
    cookies: list(named),
    headersSize: number,
    bodySize: number,
    postData: v.fallback(v.optional(v.object({ mimeType: text })), undefined),
  }),
  response: v.object({
    status: number,
    statusText: text,
    httpVersion: text,
    headers: list(named),
    cookies: list(named),
    content: v.fallback(v.object({ size: number, mimeType: text }), { size: -1, mimeType: '' }),
    redirectURL: text,
    headersSize: number,
    bodySize: number,
    _error: optionalText,
  }),
  serverIPAddress: optionalText,
  _resourceType: optionalText,
  _priority: optionalText,
  _initiator: v.fallback(v.optional(v.object({ type: text })), undefined),
});

const har = v.object({
  log: v.object({
    version: text,
    creator: v.fallback(v.object({ name: text, version: text }), { name: '', version: '' }),
    pages: list(v.object({ id: text, title: text, startedDateTime: text })),
    entries: v.array(v.unknown()),
  }),
});

/**
 * The same HAR without secrets, as JSON: credentials, cookies and secret parameters masked, bodies left out, and every
 * member that the format does not know. Null when the text is no HAR.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function cleanHar(json: string): string | null {
  const read = v.safeParse(har, parseJson(json)?.value);
  if (!read.success) return null;
  const { version, creator, pages, entries } = read.output.log;
  const masked: Masked = new Map();
  return JSON.stringify({
    log: {
      version,
      creator,
      pages: pages.map((page) => ({ ...page, title: maskUrl(page.title, masked), pageTimings: {} })),
      entries: entries.flatMap((each) => {
        const known = v.safeParse(entry, each);
        return known.success ? [cleanEntry(known.output, masked)] : [];
      }),
    },
  });
}

function cleanEntry({ request, response, ...rest }: v.InferOutput<typeof entry>, masked: Masked) {
  const { postData, ...sent } = request;
  return {
    ...rest,
    request: {
      ...sent,
      url: maskUrl(request.url, masked),
      headers: cleanHeaders(request.headers, masked),
      cookies: cleanCookies(request.cookies),
      queryString: request.queryString.map(({ name, value }) => ({
        name,
        value: isSecretParameter(name) ? 'x'.repeat(value.length) : value,
      })),
      ...(postData === undefined ? {} : { postData: { ...postData, text: '' } }),
    },
    response: {
      ...response,
      headers: cleanHeaders(response.headers, masked),
      cookies: cleanCookies(response.cookies),
      redirectURL: maskUrl(response.redirectURL, masked),
    },
    cache: {},
    timings: { send: -1, wait: -1, receive: -1 },
  };
}

type Rows = readonly { readonly name: string; readonly value: string }[];

function cleanHeaders(rows: Rows, masked: Masked): Rows {
  return rows.map(({ name, value }) => ({ name, value: maskValue(name, value, masked) }));
}

function cleanCookies(rows: Rows): Rows {
  return rows.map(({ name, value }) => ({ name, value: 'x'.repeat(value.length) }));
}
