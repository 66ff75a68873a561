import { parseUrl } from '../../http/origin';
import { rowsOf, valueOf, type SeenExchange } from '../seen';

/** An exchange with the text it was read from. */
export type PlacedExchange = { readonly text: number; readonly exchange: SeenExchange };

/** Whether an exchange is a preflight, or OPTIONS sent by hand in place of one. */
export function isPreflight({ request, response, purpose, source }: SeenExchange): boolean {
  const method = valueOf(request.method);
  const isAsking = rowsOf(request.headers, 'access-control-request-method').length > 0;
  if (valueOf(purpose) === 'preflight' || (isAsking && (method === null || method === 'OPTIONS')))
    return true;
  if (method !== null) return method === 'OPTIONS' && source.form !== 'har' && source.form !== 'fetch';
  return response.headers.rows.some(({ name }) =>
    /^access-control-(?:allow-(?:methods|headers)|max-age)$/i.test(name),
  );
}

/** The URL as a request is sent to it. */
export function withoutFragment(url: string): string {
  return (parseUrl(url)?.href ?? url).split('#', 1)[0] ?? url;
}

/** Everything that was seen, by URL: a HAR has thousands of entries. */
export class ExchangeIndex {
  readonly preflights: readonly PlacedExchange[];
  readonly others: readonly PlacedExchange[];
  readonly #positions = new Map<PlacedExchange, number>();
  readonly #byUrl = {
    preflights: new Map<string, PlacedExchange[]>(),
    others: new Map<string, PlacedExchange[]>(),
  };

  constructor(readonly all: readonly PlacedExchange[]) {
    const preflights: PlacedExchange[] = [];
    const others: PlacedExchange[] = [];
    for (const [position, placed] of all.entries()) {
      this.#positions.set(placed, position);
      const isAsking = isPreflight(placed.exchange);
      (isAsking ? preflights : others).push(placed);
      const url = withoutFragment(valueOf(placed.exchange.request.url) ?? '');
      const byUrl = isAsking ? this.#byUrl.preflights : this.#byUrl.others;
      const there = byUrl.get(url);
      if (there) there.push(placed);
      else byUrl.set(url, [placed]);
    }
    this.preflights = preflights;
    this.others = others;
  }

  /** Preflights, or other requests, of a URL, in order; of an empty one, those whose URL is not known. */
  at(url: string, kind: 'preflights' | 'others'): readonly PlacedExchange[] {
    return this.#byUrl[kind].get(url === '' ? '' : withoutFragment(url)) ?? [];
  }

  /** Its place in the order in which things were seen. */
  position(placed: PlacedExchange): number {
    return this.#positions.get(placed) ?? -1;
  }
}
