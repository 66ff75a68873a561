import { seen, unknown, valueOf, type SeenExchange, type Span } from '../seen';
import { exchangeOf, type CommandedRequest, type Draft, type Side } from './exchange-of-draft';
import { sideOf } from './header-names';
import type { MessageLine } from './message-line';

/** An exchange, and the text it was read from. */
export type BuiltExchange = { readonly exchange: SeenExchange; readonly span: Span };

/** A text with more is a log, not a transcript. */
const mostExchanges = 500;

/** Puts requests and responses together as they come in a text: a response answers the request before it. */
export class ExchangeBuilder {
  /** There were more exchanges than are kept. */
  isFull = false;
  readonly #drafts: Draft[] = [];
  #side: Side | null = null;
  #isPaused = false;

  /** Notes a command or call; the messages after it are what it sent and got. */
  command(commanded: CommandedRequest, at: Span): void {
    const draft = this.#open(at);
    draft.commanded = commanded;
    this.#side = null;
  }

  /** Notes a line of a message. */
  line(line: MessageLine): void {
    switch (line.kind) {
      case 'request-line': {
        const draft = this.#isOfCommand(line.method)
          ? this.#draftFor('request', line.at)
          : this.#open(line.at);
        draft.method = seen(line.method, line.at);
        draft.target = seen(line.target, line.at);
        this.#mark('request', draft);
        return;
      }
      case 'status-line': {
        if (!line.isFinal) {
          this.#side = null;
          return;
        }
        const draft = this.#draftFor('response', line.at);
        draft.status = seen(line.status, line.at);
        this.#mark('response', draft);
        return;
      }
      case 'section':
        this.#section(line);
        return;
      case 'general': {
        const draft =
          line.field === 'url' && this.#last !== undefined && !isEmpty(this.#last)
            ? this.#open(line.at)
            : this.#lastOr(line.at);
        draft.isFromDevtools = true;
        extend(draft, line.at);
        if (line.field === 'url') draft.generalUrl = seen(line.value, line.at);
        if (line.field === 'method') draft.generalMethod = seen(line.value, line.at);
        if (line.field === 'status') {
          const status = /^\d{3}\b/.exec(line.value)?.[0];
          if (status !== undefined) draft.generalStatus = seen(Number(status), line.at);
          const by = /\(from (?:service (worker)|(?:disk|memory|prefetch) cache)\)/i.exec(line.value);
          if (by !== null)
            draft.answeredBy = { who: by[1] === undefined ? 'http-cache' : 'service-worker', at: line.at };
        }
        return;
      }
      case 'header':
        this.#header(line);
        return;
      case 'failure':
        this.#lastOr(line.at).failure = seen(line.text, line.at);
        return;
      case 'blank':
      case 'remark':
        return;
    }
  }

  /** A blank line within a copy of several messages: the next may be of the other side. */
  pause(): void {
    this.#isPaused = true;
  }

  /** A blank line or other text ends a message: the headers after it are of another. */
  gap(): void {
    this.#side = null;
  }

  built(): readonly BuiltExchange[] {
    const built: BuiltExchange[] = [];
    for (const draft of this.#drafts) {
      const exchange = exchangeOf(draft, built.at(-1)?.exchange ?? null);
      built.push({ exchange, span: draft.span });
    }
    return built;
  }

  /** A request may be what the command before it sent. */
  #isOfCommand(method: string): boolean {
    const commanded = this.#last?.commanded;
    return !commanded || valueOf(commanded.request.method) === method;
  }

  get #last(): Draft | undefined {
    return this.#drafts.at(-1);
  }

  #lastOr(at: Span): Draft {
    return this.#last ?? this.#open(at);
  }

  #open(at: Span): Draft {
    const draft: Draft = {
      commanded: null,
      method: unknown,
      target: unknown,
      generalUrl: unknown,
      generalMethod: unknown,
      status: unknown,
      generalStatus: unknown,
      failure: unknown,
      answeredBy: null,
      request: [],
      response: [],
      isMarked: { request: false, response: false },
      isFromDevtools: false,
      span: at,
    };
    if (this.#drafts.length < mostExchanges) this.#drafts.push(draft);
    else this.isFull = true;
    return draft;
  }

  #section({ side, at }: Extract<MessageLine, { readonly kind: 'section' }>): void {
    if (side === 'general') {
      this.#open(at).isFromDevtools = true;
      this.#side = null;
      return;
    }
    const draft = this.#draftFor(side, at);
    draft.isFromDevtools = true;
    this.#mark(side, draft);
  }

  #mark(side: Side, draft: Draft): void {
    draft.isMarked[side] = true;
    this.#side = side;
  }

  /** The draft whose request or response comes now: the last one, unless it has that already. */
  #draftFor(side: Side, at: Span): Draft {
    const last = this.#last;
    const isTaken =
      last === undefined ||
      (side === 'request'
        ? last.request.length > 0 ||
          last.method.kind === 'seen' ||
          (last.response.length > 0 && !last.isFromDevtools)
        : last.response.length > 0 || last.status.kind === 'seen');
    const draft = isTaken ? this.#open(at) : last;
    extend(draft, at);
    return draft;
  }

  #header(line: Extract<MessageLine, { readonly kind: 'header' }>): void {
    const { name, value, at } = line;
    if (name.startsWith(':')) {
      this.#pseudo(name.slice(1), value, at);
      return;
    }
    const told = sideOf(name);
    const side = line.side ?? this.#side ?? told;
    if (line.isTwoLines) this.#lastOr(at).isFromDevtools = true;
    if (side === null) {
      const draft = this.#lastOr(at);
      const other = draft.response.length > 0 && draft.request.length === 0 ? draft.response : draft.request;
      other.push({ name, value, at });
      extend(draft, at);
      return;
    }
    // A list without a heading turns to the other side where a name says so.
    const isOpen = this.#isPaused || !this.#isMarkedNow(side);
    this.#isPaused = false;
    const isOther = line.side === null && told !== null && told !== side && isOpen;
    const now = isOther ? told : side;
    if (this.#side !== now) {
      const draft = this.#draftFor(now, at);
      this.#side = now;
      draft[now].push({ name, value, at });
      return;
    }
    const draft = this.#lastOr(at);
    draft[now].push({ name, value, at });
    extend(draft, at);
  }

  #isMarkedNow(side: Side): boolean {
    return this.#last?.isMarked[side] === true;
  }

  #pseudo(name: string, value: string, at: Span): void {
    if (name === 'status') {
      const draft = this.#draftFor('response', at);
      if (/^\d{3}$/.test(value)) draft.status = seen(Number(value), at);
      this.#mark('response', draft);
      return;
    }
    const isNext = this.#side === 'request' && this.#last?.method.kind === 'seen';
    if (name === 'method' && (isNext || !this.#isOfCommand(value))) this.#open(at);
    const draft = this.#side === 'request' ? this.#lastOr(at) : this.#draftFor('request', at);
    extend(draft, at);
    if (name === 'method') draft.method = seen(value, at);
    if (name === 'path') draft.target = seen(value, at);
    if (name === 'authority') draft.request.push({ name: 'host', value, at });
    if (name === 'scheme') draft.request.push({ name: ':scheme', value, at });
    this.#mark('request', draft);
  }
}

/** Nothing of the exchange is known but that DevTools has a heading for it. */
function isEmpty({ commanded, generalUrl, method, status, request, response }: Draft): boolean {
  return (
    commanded === null &&
    [generalUrl, method, status].every(({ kind }) => kind !== 'seen') &&
    request.length + response.length === 0
  );
}

function extend(draft: Draft, at: Span): void {
  draft.span = { start: Math.min(draft.span.start, at.start), end: Math.max(draft.span.end, at.end) };
}
