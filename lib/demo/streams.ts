import { Holders, type Holder } from './holders';

export type StreamBounds = {
  readonly maxSubscribersPerRun: number;
  readonly maxSubscribersPerClient: number;
  readonly maxSubscribers: number;
};

type Stream = { readonly end: () => void };

/** The event streams that are open, within their bounds. */
export class Streams {
  readonly #bounds: StreamBounds;
  readonly #perRun = new Map<string, number>();
  readonly #holders = new Holders<Stream>(1);
  readonly #open = new Set<Stream>();

  constructor(bounds: StreamBounds) {
    this.#bounds = bounds;
  }

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /**
   * Whether one more stream of that run and client keeps within the bounds. When all places are taken, the client that has
   * the most gives one up, unless it has no more than the newcomer would.
   */
  hasRoomFor(runId: string, client: string): boolean {
    const own = this.#holders.of(client).items.size;
    this.#holders.changed(this.#holders.of(client));
    if ((this.#perRun.get(runId) ?? 0) >= this.#bounds.maxSubscribersPerRun) return false;
    if (own >= this.#bounds.maxSubscribersPerClient) return false;
    if (this.#open.size < this.#bounds.maxSubscribers) return true;
    return (this.#holders.largest('number')?.items.size ?? 0) > own + 1;
  }

  /** Opens one for which there is room; `end` is called when it has to make room for another. Returns what closes it. */
  open(runId: string, client: string, end: () => void): () => void {
    if (this.#open.size >= this.#bounds.maxSubscribers) this.#endOneOf(this.#holders.largest('number'));
    const holder = this.#holders.of(client);
    const stream = { end };
    holder.items.add(stream);
    this.#holders.changed(holder);
    this.#open.add(stream);
    this.#perRun.set(runId, (this.#perRun.get(runId) ?? 0) + 1);
    return () => {
      if (!this.#open.delete(stream)) return;
      holder.items.delete(stream);
      this.#holders.changed(holder);
      const left = (this.#perRun.get(runId) ?? 0) - 1;
      if (left > 0) this.#perRun.set(runId, left);
      else this.#perRun.delete(runId);
    };
  }

  /** Ends all of them. */
  endAll(): void {
    for (const stream of this.#open) stream.end();
  }

  #endOneOf(holder: Holder<Stream> | undefined): void {
    holder?.items.first?.end();
  }
}
