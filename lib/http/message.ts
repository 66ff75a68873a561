import { hasHeader, type HeaderList } from './header-list';

/** What a client puts on the wire, as far as the engine predicts it or the demo API records it. */
export type WireRequest = {
  readonly method: string;
  /** Absolute URL without fragment. */
  readonly url: string;
  readonly headers: HeaderList;
};

/**
 * Whether a request is a preflight: OPTIONS with Access-Control-Request-Method. A plain OPTIONS is not.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-request
 */
export function isPreflight({ method, headers }: Pick<WireRequest, 'method' | 'headers'>): boolean {
  return method === 'OPTIONS' && hasHeader(headers, 'access-control-request-method');
}

/** What arrives at a server. */
export type ReceivedRequest = WireRequest & {
  /** At least so many bytes; absent, or null: it is not known. */
  readonly bodyLength?: number | null;
};

/** What a server answers, without the body. */
export type WireResponse = {
  readonly status: number;
  readonly headers: HeaderList;
  /** The MIME type that the body's bytes are of; absent: nobody looked, and it is what Content-Type says. */
  readonly bodyType?: string;
  /** SHA-256 of the body, in base64; absent: not known. */
  readonly sha256?: string;
};

/** A response of which not everything need be known. */
export type PartialResponse = {
  /** Null where it is not known. */
  readonly status: number | null;
  /** The headers that are known. */
  readonly headers: HeaderList;
  readonly bodyType?: string;
  readonly sha256?: string;
  /** Milliseconds until it is sent; absent: none, or not known. */
  readonly delayMs?: number;
  /** Whether it is not known if and how the response has the header of that lower-case name; absent: all is known. */
  readonly isHeaderUnknown?: (name: string) => boolean;
};

/** The response of a server that nobody asked. */
export const unknownResponse: PartialResponse = { status: null, headers: [], isHeaderUnknown: () => true };

/** The name that a status has beside those of headers, as HTTP/2 writes it. */
export const statusName = ':status';

/** Whether a fact of a response, its status or the header of that lower-case name, is not known. */
export function isUnknown({ status, isHeaderUnknown }: PartialResponse, name: string): boolean {
  return name === statusName ? status === null : isHeaderUnknown?.(name) === true;
}

/**
 * A server, as the response it would give to a request, as far as that is known. Pure: the same request gets the same
 * response. The engine asks it once per exchange it predicts.
 */
export type Server = (request: ReceivedRequest) => PartialResponse;
