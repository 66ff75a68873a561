// Longer than other files because it is data: one entry a kind of block.
/** A member of the request's options that has a closed set of values, or has to be a URL. */
export type MemberName =
  | 'cache'
  | 'credentials'
  | 'duplex'
  | 'mode'
  | 'redirect'
  | 'referrer'
  | 'referrerPolicy'
  | 'targetAddressSpace';

/** A part of the request that keeps the request from being made at all. */
export type ConstructionBlock =
  | { readonly kind: 'invalid-url'; readonly url: string }
  | {
      readonly kind: 'url-includes-credentials';
      readonly url: string;
      /** Absent where the call itself refuses the URL. */
      readonly hop?: number;
    }
  | { readonly kind: 'method-invalid'; readonly method: string }
  | { readonly kind: 'forbidden-method'; readonly method: string }
  | { readonly kind: 'no-cors-method'; readonly method: string }
  | { readonly kind: 'header-name-invalid'; readonly name: string }
  | {
      readonly kind: 'header-value-invalid';
      readonly name: string;
      readonly value: string;
      /** Index of the character that no header value may have. */
      readonly position: number;
    }
  | { readonly kind: 'member-value-invalid'; readonly member: MemberName; readonly value: string }
  | { readonly kind: 'navigate-mode' }
  | { readonly kind: 'window-not-null' }
  | { readonly kind: 'only-if-cached-mode'; readonly mode: string }
  | { readonly kind: 'body-with-get-or-head'; readonly method: string }
  | { readonly kind: 'stream-without-duplex' }
  | { readonly kind: 'stream-mode'; readonly mode: string }
  | { readonly kind: 'stream-with-keepalive' }
  | { readonly kind: 'stream-not-supported' }
  | { readonly kind: 'beacon-scheme'; readonly url: string }
  | { readonly kind: 'api-not-supported'; readonly api: string }
  /** The URL is no http: or https: one; or it is, and not trustworthy. */
  | { readonly kind: 'deferred-fetch-url'; readonly url: string; readonly isHttp: boolean }
  | { readonly kind: 'deferred-fetch-quota'; readonly byteLength: number; readonly limit: number }
  | { readonly kind: 'synchronous-timeout'; readonly timeout: number }
  | { readonly kind: 'subprotocol-invalid'; readonly protocol: string; readonly isRepeated: boolean };

/** A gate that closes before anything is sent to that URL. */
export type GateBlock =
  /** The page's sandbox lets no script run, so that nothing asks for anything. */
  | { readonly kind: 'sandbox-without-scripts' }
  | { readonly kind: 'signal-aborted' }
  | { readonly kind: 'bad-port'; readonly url: string; readonly port: number; readonly hop: number }
  | { readonly kind: 'mixed-content'; readonly url: string; readonly hop: number }
  | {
      readonly kind: 'csp';
      readonly url: string;
      readonly hop: number;
      /** Index into the page's policies. */
      readonly policyIndex: number;
      /** The directive that decided, such as "default-src", and its source expressions. */
      readonly directive: string;
      readonly sourceList: readonly string[];
      readonly effectiveDirective: string;
    }
  | {
      readonly kind: 'local-network-access';
      readonly url: string;
      readonly hop: number;
      readonly pageAddressSpace: string;
      readonly targetAddressSpace: string;
      /**
       * "permission-pending": the user has not answered the prompt, and the request waits. "permissions-policy": the page's
       * header or its frame keeps the permission from it. "target-address-space": the request says another one. "keepalive" and
       * "worker": the user is not asked about such a request, and their permission is of no use to it.
       */
      readonly reason:
        | 'insecure-context'
        | 'permission-denied'
        | 'permission-pending'
        | 'permissions-policy'
        | 'target-address-space'
        | 'keepalive'
        | 'worker';
      /** What keeps the permission from the page, for the reason "permissions-policy". */
      readonly keptBy?: 'header' | 'frame';
      /** The request's own `targetAddressSpace`. */
      readonly declared?: string;
    }
  | {
      readonly kind: 'connection-allowlist';
      readonly url: string;
      readonly hop: number;
      /** "redirect": it was answered at a URL that is listed, and the list allows none. */
      readonly reason: 'not-listed' | 'redirect';
      /** The header's value. */
      readonly allowlist: string;
    }
  | { readonly kind: 'same-origin-mode'; readonly url: string; readonly origin: string; readonly hop: number }
  | { readonly kind: 'no-cors-redirect-mode'; readonly redirect: string }
  | { readonly kind: 'scheme-not-http'; readonly url: string; readonly hop: number }
  | { readonly kind: 'keepalive-limit'; readonly byteLength: number; readonly limit: number }
  | { readonly kind: 'not-in-http-cache'; readonly url: string };

/** The CORS check of a response failed; `exchange` tells whether of a preflight's or of an actual one. */
export type CorsCheckBlock =
  | {
      readonly kind: 'access-control-allow-origin-missing';
      readonly exchange: number;
      readonly origin: string;
      /** The response came from the HTTP cache, where an earlier request left it. */
      readonly isFromHttpCache?: true;
    }
  | {
      readonly kind: 'access-control-allow-origin-multiple';
      readonly exchange: number;
      readonly value: string;
      readonly origin: string;
    }
  | {
      readonly kind: 'access-control-allow-origin-wildcard-with-credentials';
      readonly exchange: number;
      readonly origin: string;
    }
  | {
      /** The response names "null", the request comes from a real origin. */
      readonly kind: 'access-control-allow-origin-null';
      readonly exchange: number;
      readonly origin: string;
    }
  | {
      /** The request's origin is "null", the response names another one. */
      readonly kind: 'origin-null';
      readonly exchange: number;
      readonly value: string;
      /** A redirect between other origins made it "null"; otherwise the page's own origin is opaque. */
      readonly isTainted: boolean;
    }
  | {
      /** The value is not an origin at all. */
      readonly kind: 'access-control-allow-origin-invalid';
      readonly exchange: number;
      readonly value: string;
      readonly origin: string;
      readonly differsAt: number;
    }
  | {
      readonly kind: 'access-control-allow-origin-mismatch';
      readonly exchange: number;
      readonly value: string;
      readonly origin: string;
      /** Index (in code points) of the first differing character. */
      readonly differsAt: number;
    }
  | {
      readonly kind: 'access-control-allow-credentials-not-true';
      readonly exchange: number;
      /** Null when the header is missing. */
      readonly value: string | null;
    };

/** The preflight's response does not let the actual request go. */
export type PreflightBlock =
  | { readonly kind: 'preflight-status'; readonly exchange: number; readonly status: number }
  | {
      readonly kind: 'preflight-redirect';
      readonly exchange: number;
      readonly status: number;
      readonly location: string | null;
    }
  | {
      readonly kind: 'access-control-allow-methods-unparsable';
      readonly exchange: number;
      readonly value: string;
      /** The list item that is not a token. */
      readonly item: string;
    }
  | {
      readonly kind: 'access-control-allow-headers-unparsable';
      readonly exchange: number;
      readonly value: string;
      readonly item: string;
    }
  | {
      readonly kind: 'method-not-allowed';
      readonly exchange: number;
      readonly method: string;
      readonly allowed: readonly string[];
      /** "*" was listed, and means nothing because credentials are included. */
      readonly isWildcardLiteral: boolean;
      /** A listed method differs in case only. */
      readonly differsInCase: string | null;
    }
  | {
      readonly kind: 'header-not-allowed';
      readonly exchange: number;
      /** Lower-case name of the first header that is not allowed. */
      readonly name: string;
      readonly allowed: readonly string[];
      readonly isWildcardLiteral: boolean;
    }
  | {
      readonly kind: 'authorization-not-covered-by-wildcard';
      readonly exchange: number;
      readonly allowed: readonly string[];
    };

export type RedirectBlock =
  | { readonly kind: 'redirect-mode-error'; readonly exchange: number }
  | { readonly kind: 'redirect-location-invalid'; readonly exchange: number; readonly location: string }
  | { readonly kind: 'redirect-scheme'; readonly exchange: number; readonly location: string }
  | { readonly kind: 'redirect-limit'; readonly exchange: number; readonly limit: number }
  | { readonly kind: 'redirect-includes-credentials'; readonly exchange: number; readonly location: string }
  | { readonly kind: 'redirect-stream-body'; readonly exchange: number; readonly status: number };

export type ResponseBlock =
  | {
      readonly kind: 'cross-origin-resource-policy';
      readonly exchange: number;
      readonly value: string | null;
    }
  | {
      /** The service worker's response may not be given to the page. */
      readonly kind: 'service-worker-response';
      readonly url: string;
      /** Of the page's request. */
      readonly mode: string;
      readonly reason: 'opaque' | 'redirected' | 'partial';
    }
  | {
      /** The page waits no longer. */
      readonly kind: 'timeout';
      readonly exchange: number;
      /** Milliseconds that the page waits. */
      readonly timeout: number;
      /** Milliseconds that the servers take until this response is there, those to preflights and redirects before it included. */
      readonly elapsed: number;
    }
  | { readonly kind: 'stream-over-http-1'; readonly url: string }
  | { readonly kind: 'network'; readonly url: string }
  /** The response has status 407, and no proxy that the browser uses sent it. */
  | { readonly kind: 'unexpected-proxy-authentication'; readonly exchange: number }
  | {
      readonly kind: 'event-source-status';
      /** Absent for a URL that is fetched without an exchange, such as data:. */
      readonly exchange?: number;
      readonly status: number;
    }
  | {
      readonly kind: 'event-source-content-type';
      readonly exchange?: number;
      readonly contentType: string | null;
    }
  | {
      /** Refused by its type and status, since the page could not read it anyway. */
      readonly kind: 'opaque-response-blocking';
      readonly exchange: number;
      readonly contentType: string | null;
    }
  | {
      readonly kind: 'element-content-type';
      /** Absent for a URL that is fetched without an exchange, such as data:. */
      readonly exchange?: number;
      readonly contentType: string | null;
      /** What the element needs, in words: "an image". */
      readonly wanted: string;
      /** The response has `X-Content-Type-Options: nosniff`. */
      readonly isNosniff: boolean;
    }
  | {
      readonly kind: 'element-status';
      readonly exchange?: number;
      readonly status: number;
      readonly wanted: string;
    }
  | {
      readonly kind: 'integrity';
      readonly exchange?: number;
      /** "opaque": the page may not read the response, and so must not learn what is in it. */
      readonly reason: 'opaque' | 'no body' | 'mismatch';
      readonly integrity: string;
      /** That of the response, where it is known. */
      readonly actual?: string;
    }
  | {
      readonly kind: 'websocket-handshake';
      readonly exchange: number;
      readonly status: number;
      /** Where the status is 101: what the page offered, and what the server chose; null where it chose none. */
      readonly subprotocol?: { readonly offered: readonly string[]; readonly chosen: string | null };
    };

/**
 * Why a request or its response was withheld from the page. The engine's closed set: `kind` discriminates, and
 * `block-kinds.ts` has for each what people read of it.
 */
export type Block =
  | ConstructionBlock
  | GateBlock
  | CorsCheckBlock
  | PreflightBlock
  | RedirectBlock
  | ResponseBlock;

export type BlockKind = Block['kind'];
