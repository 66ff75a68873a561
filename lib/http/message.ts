import type { HeaderList } from './header-list';

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

/**
 * A server, as the response it would give to a request. Pure: the same request gets the same response.
 * The engine asks it once per exchange it predicts.
 */
export type Server = (request: WireRequest) => WireResponse;
