type Follower = { epoch: number | null; readonly send: (text: string) => void };

/** Who follows which run at this instance. */
export class Followers {
  readonly #byRun = new Map<string, Set<Follower>>();

  /** Lets a follower in that knows the run of that epoch. Returns what ends it. */
  add(runId: string, epoch: number | null, send: (text: string) => void): () => void {
    const follower: Follower = { epoch, send };
    const followers = this.#byRun.get(runId) ?? new Set();
    this.#byRun.set(runId, followers.add(follower));
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.#byRun.get(runId) === followers) this.#byRun.delete(runId);
    };
  }

  /** Sends each follower of the run the event, which is written once; before it, where the run began again, that it did. */
  publish(runId: string, epoch: number, event: () => string): void {
    const followers = this.#byRun.get(runId);
    if (followers === undefined) return;
    const text = event();
    for (const follower of followers) {
      if (follower.epoch !== epoch) follower.send(runEvent(epoch, true));
      follower.epoch = epoch;
      follower.send(text);
    }
  }
}

/** Which run follows: another epoch is another run, of which nothing older is kept; null: nothing is kept. */
export function runEvent(epoch: number | null, isComplete: boolean): string {
  return `event: run\ndata: {"epoch":${epoch},"isComplete":${isComplete}}\n\n`;
}

/** An exchange's state as of event `id`. */
export function exchangeEvent(id: number, exchangeJson: string): string {
  return `id: ${id}\nevent: exchange\ndata: ${exchangeJson}\n\n`;
}
