import { Quota } from './quota';

export type StreamBounds = {
  readonly maxSubscribersPerRun: number;
  readonly maxSubscribersPerClient: number;
  readonly maxSubscribers: number;
};

/** The event streams that are open, within their bounds. */
export class Streams {
  readonly #perRun: Quota;
  readonly #places: Quota;
  readonly #ends = new Set<() => void>();

  constructor({ maxSubscribersPerRun, maxSubscribersPerClient, maxSubscribers }: StreamBounds) {
    this.#perRun = new Quota({ perClient: maxSubscribersPerRun, inAll: Infinity });
    this.#places = new Quota({ perClient: maxSubscribersPerClient, inAll: maxSubscribers });
  }

  /** How many are open. */
  get count(): number {
    return this.#places.total;
  }

  /** Whether one more stream of that run and client keeps within the bounds. */
  hasRoomFor(runId: string, client: string): boolean {
    return this.#perRun.hasRoomFor(runId, 1) && this.#places.hasRoomFor(client, 1);
  }

  /** Opens one; `end` is called when there is no room for it, or it has to make room for another. Returns what closes it. */
  open(runId: string, client: string, end: () => void): () => void {
    const stop = () => {
      close();
      end();
    };
    const ofRun = this.#perRun.hold(runId, stop);
    const place = this.#places.hold(client, stop);
    const close = () => {
      ofRun.release();
      place.release();
      this.#ends.delete(stop);
    };
    this.#ends.add(stop);
    if (!ofRun.resize(1) || !place.resize(1)) stop();
    return close;
  }

  /** Ends all of them. */
  endAll(): void {
    for (const end of this.#ends) end();
  }
}
