import { hasHeader, type HeaderList } from './header-list';

/** What a client puts on the wire, as far as the engine predicts it or the demo API records it. */
export type WireRequest = {
  readonly method: string;
  /** Absolute URL without fragment. */
  readonly url: string;
  readonly headers: HeaderList;
};

/** What a server answers, without the body. */
export type WireResponse = {
  readonly status: number;
  readonly headers: HeaderList;
};

/** A response of which not everything need be known. */
export type PartialResponse = {
  /** Null where it is not known. */
  readonly status: number | null;
  /** The headers that are known. */
  readonly headers: HeaderList;
  /** Lower-case names of which it is not known whether and how the response has them; absent: none. */
  readonly unknownHeaders?: readonly string[] | AllOtherNames;
};

/** All names but those of the known headers, and these, which are known to be absent. */
type AllOtherNames = { readonly allBut: readonly string[] };

/** The response of a server that nobody asked. */
export const unknownResponse: PartialResponse = {
  status: null,
  headers: [],
  unknownHeaders: { allBut: [] },
};

/** The name that a status has beside those of headers, as HTTP/2 writes it. */
export const statusName = ':status';

/** Whether a fact of a response, its status or the header of that lower-case name, is not known. */
export function isUnknown({ status, headers, unknownHeaders = [] }: PartialResponse, name: string): boolean {
  if (name === statusName) return status === null;
  return 'allBut' in unknownHeaders
    ? !hasHeader(headers, name) && !unknownHeaders.allBut.includes(name)
    : unknownHeaders.includes(name);
}

/**
 * A server, as the response it would give to a request, as far as that is known. Pure: the same request gets the same
 * response. The engine asks it once per exchange it predicts.
 */
export type Server = (request: WireRequest) => PartialResponse;
