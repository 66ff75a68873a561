import type { Violation } from '../csp/violation';
import type { HeaderList } from '../http/header-list';
import type { PartialResponse, WireRequest } from '../http/message';
import type { Rule } from './algorithms';
import type { Block } from './block';
import type { Destination } from '../http/destination';
import type { RequestMode } from './fetch-request';
import type { PreflightTrigger } from './preflight-trigger';

/** A header row, or the status, that a step read. `exchange` is an index into the prediction's exchanges. */
export type HeaderReference = {
  readonly exchange: number;
  readonly side: 'request' | 'response';
  readonly name: string;
};

/** Two values laid side by side; `differsAt` is the index (in code points) of the first differing character. */
export type Comparison = {
  readonly left: { readonly label: string; readonly value: string | null };
  readonly right: { readonly label: string; readonly value: string | null };
  readonly differsAt?: number;
};

/** One application of one rule; `claimOf` says it in a sentence. */
export type Step = {
  readonly rule: Rule;
  readonly compared?: Comparison;
  readonly reads: readonly HeaderReference[];
} & (
  | {
      /** "depends": on a fact of the server's response that is not known. */
      readonly outcome: 'passed' | 'depends' | 'not reached';
      /** A plain sentence in the field's terms. */
      readonly claim: string;
      /** The causes of the preflight that was found to be needed. */
      readonly triggers?: readonly PreflightTrigger[];
    }
  | { readonly outcome: 'failed'; readonly block: Block }
);

export type PredictedExchange = {
  readonly kind: 'preflight' | 'actual';
  /** 0 for the first URL, 1 after one redirect, and so on. */
  readonly hop: number;
  readonly request: WireRequest;
  readonly response: PartialResponse;
  /** Lower-case names of the request headers that the author did not write. */
  readonly addedByBrowser: readonly string[];
  /** The browser itself answered, for a host that it knows by HSTS: nothing was sent. */
  readonly isInternal?: true;
  /** The response is in the HTTP cache, and is not asked for: nothing was sent. */
  readonly isFromHttpCache?: true;
  /** Cookies, client certificates and stored passwords go along, where the browser has any. */
  readonly includesCredentials: boolean;
  readonly mode: RequestMode;
  /** Absent: the empty one. */
  readonly destination?: Exclude<Destination, ''>;
  /** The page waited no longer for the response. */
  readonly isAbandoned?: true;
  /** The page waits for it. */
  readonly isSynchronous?: true;
  /** That of the page, serialised. */
  readonly origin: string;
  /** Bytes; null where nothing tells. */
  readonly bodyLength: number | null;
  /** The page's full address is sent in Referer, and is not known here. */
  readonly isRefererUnknown?: true;
};

/** What the page's script gets. */
export type PredictedResult =
  | {
      readonly kind: 'response';
      readonly type: 'basic' | 'cors' | 'opaque' | 'opaqueredirect';
      /** Null where it is not known. */
      readonly status: number | null;
      /** Of the headers that are known: those the script can read, and those that arrive but are hidden from it. */
      readonly readableHeaders: HeaderList;
      readonly hiddenHeaders: HeaderList;
    }
  | {
      readonly kind: 'error';
      /** The exception's name, or "error event", or "no event"; for sendBeacon, which tells no more, the value it returned. */
      readonly name: string;
      /** Thrown before anything was fetched. */
      readonly isThrownEarly: boolean;
    };

/** A fact of a response that is not known, and that the page gets nothing without. */
export type ServerNeed = {
  readonly exchange: number;
  /** Lower-case name of a header, or ":status". */
  readonly name: string;
  /** The value that does, and allows the least. */
  readonly value: string;
};

export type Prediction = {
  /** The normalised request method. */
  readonly method: string;
  readonly preflightTriggers: readonly PreflightTrigger[];
  /** Request headers the author wrote which the browser drops, as written. */
  readonly strippedHeaders: HeaderList;
  readonly exchanges: readonly PredictedExchange[];
  readonly steps: readonly Step[];
  /** Why the script gets nothing; null when it gets a response, if the server answers as it needs to. */
  readonly block: Block | null;
  /** What the server has to send for all the rest to come true, in the order in which it is looked at; empty: nothing more. */
  readonly needs: readonly ServerNeed[];
  readonly result: PredictedResult;
  /** The page may read the detailed timing of the response. */
  readonly isTimingAllowed: boolean;
  /** The violation events that the page gets, of report-only policies too, in order; an engine may fire several for one violation. */
  readonly violations: readonly Violation[];
};
