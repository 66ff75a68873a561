/** One hop of a request, as the page's policies see it. */
export type CspRequest = {
  /** The URL about to be asked for. */
  readonly url: URL;
  /** The URL before any redirect, which violations name; the same as `url` when absent. */
  readonly firstUrl?: URL;
  /** 0 for the first URL. */
  readonly redirectCount: number;
  /** Fetch's: "" for fetch, XMLHttpRequest, EventSource, WebSocket, WebTransport and sendBeacon. */
  readonly destination: string;
  /** Of the element that loads a script or style. */
  readonly nonce?: string;
  /** The HTML parser inserted the script element; `'strict-dynamic'` asks. */
  readonly isParserInserted?: boolean;
  /** WebTransport was given `serverCertificateHashes`. */
  readonly hasServerCertificateHashes?: boolean;
};
