import type { RecordedRun } from './recorder';

/** A run's record as JSON, whole and by exchange. */
export type RecordText = {
  readonly epoch: number | null;
  /** By number. */
  readonly exchanges: ReadonlyMap<number, { readonly eventId: number; readonly json: string }>;
  /** The record's members but its meter, without the closing brace. */
  readonly bytes: Uint8Array;
  readonly key: string;
};

const maxBytes = 16 * 1024 * 1024;

/** The records last read, as JSON: one that did not change is written once, however many read it. */
export class RecordTexts {
  readonly #texts = new Map<string, RecordText>();
  #bytes = 0;

  /** The run's record as text. */
  of(runId: string, run: RecordedRun): RecordText {
    const { epoch, events, droppedExchanges, totals } = run;
    const key = [epoch, events.length, events.reduce((latest, { id }) => Math.max(latest, id), 0)]
      .concat([droppedExchanges, totals.billed, totals.unbilled])
      .join();
    const known = this.#texts.get(runId);
    this.#drop(runId);
    if (known?.key === key) {
      this.#keep(runId, known);
      return known;
    }
    const exchanges = new Map<number, { readonly eventId: number; readonly json: string }>();
    for (const { id, exchange } of events) {
      const before = known?.epoch === epoch ? known.exchanges.get(exchange.number) : undefined;
      const isSame = before !== undefined && before.eventId === id;
      exchanges.set(exchange.number, isSame ? before : { eventId: id, json: JSON.stringify(exchange) });
    }
    const json = Array.from(exchanges.values(), (part) => part.json).join(',');
    const bytes = new TextEncoder().encode(
      recordStart({ runId, epoch, isComplete: true, droppedExchanges, totals }, json),
    );
    const text = { epoch, exchanges, bytes, key };
    this.#keep(runId, text);
    return text;
  }

  #keep(runId: string, text: RecordText): void {
    this.#texts.set(runId, text);
    this.#bytes += text.bytes.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#bytes <= maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(runId: string): void {
    this.#bytes -= this.#texts.get(runId)?.bytes.length ?? 0;
    this.#texts.delete(runId);
  }
}

/** A record as JSON, `exchanges` being the text of its exchanges, without the closing brace. */
export function recordStart(members: Readonly<Record<string, unknown>>, exchanges: string): string {
  return `${JSON.stringify(members).slice(0, -1)},"exchanges":[${exchanges}]`;
}
