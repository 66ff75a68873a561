/** Where an engine may depart from the standard of WebSockets; its own values are `specWebSocket`. */
export type WebSocketProfile = {
  /** What is asked before the constructor looks at the subprotocols, besides the URL: the page's policies; and the port. */
  readonly askedBeforeSubprotocols: 'nothing' | 'policies' | 'port and policies';
  /** Whether a server has to choose one of the subprotocols that it is offered. */
  readonly isSubprotocolNeeded: boolean;
  /** Whether a server that is offered no subprotocol may choose none. */
  readonly isUnaskedSubprotocolRefused: boolean;
  /** What the server chose, of the values of its headers; null: none. */
  readonly chosenSubprotocol: (values: readonly string[]) => string | null;
  /** Whether "CHAT" is "chat". */
  readonly areSubprotocolsOfAnyCase: boolean;
};

/** The standard as it stands: https://websockets.spec.whatwg.org/ */
export const specWebSocket: WebSocketProfile = {
  askedBeforeSubprotocols: 'nothing',
  isSubprotocolNeeded: true,
  isUnaskedSubprotocolRefused: true,
  chosenSubprotocol: (values) => (values.length === 0 ? null : values.join(', ')),
  areSubprotocolsOfAnyCase: false,
};
