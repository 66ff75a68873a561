import type { Engine } from '../cors/profile';
import type { RequestApi, RequestBody } from '../http/request-input';

/** A place in a text: UTF-16 positions, the end not included. */
export type Span = { readonly start: number; readonly end: number };

/** Where in a piece of evidence a fact stands: a place in its text or, in JSON, a pointer (RFC 6901). */
export type Spot = Span | { readonly pointer: string };

/** One thing that evidence may tell: what it says and where, that it says nothing, or that such evidence can't tell. */
export type Fact<Value> =
  | { readonly kind: 'seen'; readonly value: Value; readonly at: Spot }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'hidden'; readonly reason: string };

export const unknown = { kind: 'unknown' } as const;

/** A fact that the evidence tells at that spot. */
export function seen<Value>(value: Value, at: Spot): Fact<Value> {
  return { kind: 'seen', value, at };
}

/** A fact that evidence of this kind never tells, and why. */
export function hidden(reason: string): { readonly kind: 'hidden'; readonly reason: string } {
  return { kind: 'hidden', reason };
}

/** What the evidence says, or null when it says nothing. */
export function valueOf<Value>(fact: Fact<Value>): Value | null {
  return fact.kind === 'seen' ? fact.value : null;
}

/** The first of the facts that the evidence tells; otherwise the first that it hides. */
export function firstSeen<Value>(...facts: readonly Fact<Value>[]): Fact<Value> {
  return facts.find(({ kind }) => kind === 'seen') ?? facts.find(({ kind }) => kind === 'hidden') ?? unknown;
}

export type SeenHeader = { readonly name: string; readonly value: string; readonly at: Spot };

/** The headers of a message as far as the evidence shows them. */
export type SeenHeaders = {
  readonly rows: readonly SeenHeader[];
  /** What is not among the rows was not there, but for the names that are hidden. */
  readonly isWhole: boolean;
  /** Lower-case names that evidence of this kind leaves out, and why. */
  readonly hidden: readonly { readonly names: readonly string[]; readonly reason: string }[];
  /** A header that came twice stands here twice, not joined into one value. */
  readonly areRepeatsKept: boolean;
};

export const noHeaders: SeenHeaders = {
  rows: [],
  isWhole: false,
  hidden: [],
  areRepeatsKept: true,
};

export type SeenBody = RequestBody['kind'] | 'none';

export type SeenRequest = {
  readonly method: Fact<string>;
  readonly url: Fact<string>;
  readonly headers: SeenHeaders;
  readonly body: Fact<SeenBody>;
};

export type SeenResponse = { readonly status: Fact<number>; readonly headers: SeenHeaders };

/** What the evidence says of the call that made the request. */
export type SeenCall = {
  readonly api: Fact<RequestApi>;
  readonly mode: Fact<string>;
  readonly credentials: Fact<string>;
};

export const unknownCall: SeenCall = { api: unknown, mode: unknown, credentials: unknown };

/** A kind of evidence. */
export type Form =
  | 'har'
  | 'curl'
  | 'powershell'
  | 'fetch'
  | 'headers'
  | 'devtools-headers'
  | 'url'
  | 'policy'
  | 'report'
  | 'configuration'
  | 'console';

/** Where an exchange was seen. */
export type Source = {
  readonly form: Form;
  /** Such as "Chrome's HAR". */
  readonly name: string;
  /** The browser that made the request; null for none, or one that is not known. */
  readonly engine: Engine | null;
  /** Preflights are shown where there were any; otherwise their absence says nothing. */
  readonly showsPreflights: boolean;
};

/** A request and its response, each fact with its place. */
export type SeenExchange = {
  readonly source: Source;
  readonly request: SeenRequest;
  readonly response: SeenResponse;
  readonly call: SeenCall;
  readonly pageOrigin: Fact<string>;
  /** The browser's own word for why there is no response, such as "net::ERR_FAILED". */
  readonly failure: Fact<string>;
  /** What the request was made for, in DevTools' words, such as "preflight", "fetch", "script". */
  readonly purpose: Fact<string>;
  /** Where the evidence says that the HTTP cache had the response; absent: it doesn't. */
  readonly fromHttpCache?: Spot;
  /** Where the evidence says that a service worker answered; absent: it doesn't. */
  readonly fromServiceWorker?: Spot;
  /** Milliseconds since 1970; null where the evidence has no clock. */
  readonly startedAt: number | null;
};

/** The rows of that name, in order; names compare without regard to ASCII case. */
export function rowsOf({ rows }: SeenHeaders, name: string): readonly SeenHeader[] {
  const wanted = name.toLowerCase();
  return rows.filter((row) => row.name.toLowerCase() === wanted);
}

/** The combined value of the rows of that name: seen, known to be absent (null), or not known. */
export function headerFact(headers: SeenHeaders, name: string): Fact<string | null> {
  const rows = rowsOf(headers, name);
  const [first] = rows;
  if (first) return seen(rows.map(({ value }) => value).join(', '), first.at);
  const wanted = name.toLowerCase();
  const hiding = headers.hidden.find(({ names }) => names.includes(wanted));
  if (hiding) return hidden(hiding.reason);
  return headers.isWhole ? seen(null, { start: 0, end: 0 }) : unknown;
}
