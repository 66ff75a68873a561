import type { EarlierRequest } from '../http/earlier-request';
import type { PagePolicy } from '../http/page-policy';
import type { RequestInput } from '../http/request-input';
import type { ServiceWorker } from '../http/service-worker';
import type { Exchange } from '../record/record';
import type { HeaderList } from '../http/header-list';
import type { ProbeAnswer } from './probe';
import type { ResourceTiming } from './resource-timing';

/** What the page's script got. */
export type Outcome =
  | {
      readonly kind: 'response';
      /** Null for XMLHttpRequest, which does not tell. */
      readonly type: ResponseType | null;
      readonly status: number;
      readonly url: string;
      /** The headers that the script could read, as the browser names them. */
      readonly headers: HeaderList;
      /** The body's text, cut after 64 Ki characters. */
      readonly body: string;
    }
  /** An EventSource's or a WebSocket's open event; the connection was closed at once. */
  | { readonly kind: 'opened'; readonly url: string }
  /** What tells that an element, a font or a worker is loaded; whether the page may read what was loaded, null where nothing tells. */
  | { readonly kind: 'loaded'; readonly isReadable: boolean | null }
  /** What sendBeacon() returned, which is all that it ever tells. */
  | { readonly kind: 'beacon'; readonly isAccepted: boolean }
  /** Whether the request of fetchLater was activated, which is all that it ever tells. */
  | { readonly kind: 'deferred'; readonly isActivated: boolean }
  /** The request was never made: constructing it threw. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /** An exception; or, named "error event" and without a message, the event that tells no more. */
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed out'; readonly afterMs: number };

/** Whether the page is told nothing of what was answered. */
export function isUntold({ kind }: Outcome): boolean {
  return kind === 'beacon' || kind === 'deferred';
}

/** The fields of a securitypolicyviolation event that are predicted. */
export type Violation = {
  readonly blockedURI: string;
  readonly effectiveDirective: string;
  /** As the page's author wrote it. */
  readonly originalPolicy: string;
  readonly disposition: 'enforce' | 'report';
};

/** A securitypolicyviolation event, whole. @see https://w3c.github.io/webappsec-csp/#violation-events */
export type ObservedViolation = Violation & {
  readonly violatedDirective: string;
  readonly documentURI: string;
  readonly referrer: string;
  readonly statusCode: number;
  readonly sample: string;
  readonly sourceFile: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
};

/** What the demo API recorded of the run; that it could not be asked; or that the URL is none of its own. */
export type RecordReading =
  | {
      readonly kind: 'read';
      /** The exchanges that arrived after the run began. */
      readonly exchanges: readonly Exchange[];
      /** Requests to these origins are recorded, others are not. */
      readonly origins: readonly string[];
      /** Some of the run's exchanges may be lost, so that what is not here may have been all the same. */
      readonly isPartial?: true;
    }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'not recorded' };

/** The values of the headers Connection-Allowlist and Connection-Allowlist-Report-Only, where a page has them. */
export type PageAllowlists = {
  readonly connectionAllowlist?: string;
  readonly connectionAllowlistReportOnly?: string;
};

/** The page of a run. */
export type RunPage = {
  /** "opaque": the page is in a sandbox, where its origin is "null". */
  readonly origin: 'docs' | 'opaque';
  readonly policies: readonly PagePolicy[];
  /** Absent: the page has none. */
  readonly serviceWorker?: ServiceWorker;
} & PageAllowlists;

/** The request that the page made before the run's own, at the same URL. */
export type EarlierReading = {
  readonly way: EarlierRequest;
  /** Of the earlier request alone. */
  readonly record: RecordReading;
};

/** What a page can find out by itself about a request that failed and of which no record tells: facts, no conclusions. */
export type Evidence = {
  /** The URL as the browser reads it. */
  readonly url: string;
  /** The URL of the page. */
  readonly pageUrl: string;
  readonly isOnline: boolean;
  /**
   * The user's answers so far to the permissions for the local network that this browser knows, by their names.
   * @see https://wicg.github.io/local-network-access/#permission-prompt
   */
  readonly localNetworkPermissions: Readonly<Record<string, PermissionState>>;
  readonly timing: ResourceTiming | null;
  /** "not needed": a record is kept, or the URL is not one of HTTP; "not safe": the method is neither GET nor HEAD. */
  readonly probe: ProbeAnswer | { readonly kind: 'not made'; readonly because: 'not needed' | 'not safe' };
};

/** One live run: what the script saw, what the page's policy reported, and what crossed the wire. */
export type Observation = {
  /** What was asked for, and of which page. */
  readonly request: RequestInput;
  readonly page: RunPage;
  readonly outcome: Outcome;
  readonly violations: readonly ObservedViolation[];
  readonly record: RecordReading;
  /** Absent where the page made none. */
  readonly earlier?: EarlierReading;
  /** Gathered only where a request failed and no record tells why. */
  readonly evidence?: Evidence;
  readonly durationMs: number;
  /** Such as "Chromium 156". */
  readonly browser: string;
};
