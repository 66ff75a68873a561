/** Why a request or its response was withheld from the page. The engine's closed set: `kind` discriminates. */
export type Block =
  | { readonly kind: 'access-control-allow-origin-missing'; readonly exchange: number };
