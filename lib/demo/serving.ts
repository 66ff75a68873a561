import type { Refusal } from './limit-refusal';
import type { RequestHead } from './request-head';

/** What the request itself does not say. */
export type RequestFacts = {
  /** As the client wrote it, whatever the parser was told. */
  readonly method: string;
  readonly head: RequestHead;
  readonly client: string;
  /** Used in the request's URL when it names no host. */
  readonly fallbackOrigin: string;
  readonly isKeptAlive: boolean;
  /** Whether the client waits for a 100 before it sends the body. */
  readonly isContinueAwaited: boolean;
  readonly connection: {
    /** To be called when no further request is taken from it; when refused, the rest of this one is not read. */
    readonly last: (isRefused: boolean) => void;
    /** To be called when so much of the body has been read. */
    readonly read: (length: number) => void;
  };
};

/** A request being served. */
export type Serving = {
  /** Ends it early; false when an answer has begun. */
  readonly refuse: (refusal: Refusal) => boolean;
  /** To be called once it is answered, or its client gone. */
  readonly closed: () => void;
};
