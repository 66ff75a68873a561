import { METHODS, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { isToken } from '../http/token';
import type { Hold, Quota } from './quota';

/** What a connection tells its owner. */
export type ConnectionEvents = {
  /** The bytes can't be a request, or not in time, or there is no room for more of its head. */
  readonly refused: (reason: 'malformed' | 'slow' | 'crowded') => void;
};

/** Who opened a connection, and the quota of memory for heads, and trailers, that have not come whole. */
export type ConnectionRoom = { readonly client: string; readonly heads: Quota };

const parserMethods: ReadonlySet<string> = new Set(METHODS);
const blankLine = Buffer.from('\r\n\r\n');
const stand = Buffer.from('POST');
const empty = Buffer.alloc(0);
const maxMethodLength = 1024;
/** Bytes read ahead. A paused socket does not tell that its client is gone, so that it is paused for more only. */
const maxWaiting = 16 * 1024;
const [carriageReturn, lineFeed, space] = [0x0d, 0x0a, 0x20];
/** A head up to this length is not counted: no browser's is longer, and so many connections may have one. */
const freeLength = 4096;
/** Bytes of memory for each of a head that consists of tiny headers, as measured with Node 20. */
const memoryOfByte = 8;

/**
 * A connection of a node:http server whose parser is given one request at a time, each only when the one before it has
 * been answered; meanwhile the socket is paused once some bytes wait. Bytes never go past the end of a request, so that
 * the method of the next can be read before the parser sees it: one that the parser does not know is passed to it as POST.
 * @see https://httpwg.org/specs/rfc9112.html#pipelining
 */
export class Connection {
  /** The method of the request being read, as its client wrote it; null: as the parser says. */
  method: string | null = null;
  readonly #socket: Socket;
  readonly #feed: (bytes: Buffer) => void;
  readonly #events: ConnectionEvents;
  readonly #methodMs: number;
  #waiting: Buffer = empty;
  #request: IncomingMessage | null = null;
  #isBeingAnswered = false;
  #state: 'start' | 'head' | 'body' | 'ended' = 'start';
  #isLast = false;
  /** The last bytes of a head that has not come whole. */
  #tail: Buffer = empty;
  /** Bytes of the body still to come; null when it is chunked. */
  #bodyLeft: number | null = null;
  #isPumping = false;
  /** Whether it was paused here; node:http pauses it too, for a body that is not read. */
  #isPaused = false;
  #methodTimer: NodeJS.Timeout | undefined;
  /** Bytes that the parser has of a head, or of a chunked body without what was read of it: its lines and trailers. */
  #unfinished = 0;
  readonly #share: Hold | undefined;

  /**
   * @param socket as node:http's own listener for new connections has left it
   * @param methodMs how long a method may take to arrive
   * @param room absent: the server itself has a limit for heads that is low enough for all connections
   */
  constructor(socket: Socket, methodMs: number, events: ConnectionEvents, room?: ConnectionRoom) {
    this.#socket = socket;
    this.#methodMs = methodMs;
    this.#share = room?.heads.hold(room.client, () => this.#refuse('crowded'));
    this.#events = events;
    const [parse] = socket.listeners('data');
    if (parse === undefined) throw new Error('node:http does not listen to the socket of a new connection.');
    socket.removeAllListeners('data');
    this.#feed = (bytes) => void parse.call(socket, bytes);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('close', () => this.end());
  }

  /** Notes that the parser has read a request's head, whose body is that long; null: chunked. */
  began(request: IncomingMessage, contentLength: number | null): void {
    this.#request = request;
    this.#isBeingAnswered = true;
    this.#bodyLeft = contentLength;
    if (this.#state === 'head') this.#state = 'body';
    this.#finished();
  }

  /** Notes that so much of the request's body has been read. */
  read(length: number): void {
    if (this.#state === 'body' && this.#bodyLeft === null) this.#unfinished -= length;
  }

  #finished(): void {
    this.#unfinished = 0;
    this.#share?.release();
  }

  /** Notes that the request has been answered; the next may be read. */
  answered(): void {
    this.#isBeingAnswered = false;
    this.#pump();
  }

  /** Takes no further request once this one is over. A body that nobody reads any more is not parsed, if that costs much. */
  last(isRefused: boolean): void {
    this.#isLast = true;
    if (isRefused && this.#bodyLeft === null) this.end();
  }

  /** Gives up the parser: whatever else comes is thrown away. */
  end(): void {
    this.#state = 'ended';
    this.#waiting = empty;
    clearTimeout(this.#methodTimer);
    this.#finished();
  }

  #receive(chunk: Buffer): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    this.#pump();
  }

  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    while (this.#waiting.length > 0 && this.#step());
    this.#isPumping = false;
    const wasPaused = this.#isPaused;
    this.#isPaused = this.#isBeingAnswered && this.#state === 'start' && this.#waiting.length > maxWaiting;
    if (this.#isPaused) this.#socket.pause();
    else if (wasPaused) this.#socket.resume();
  }

  /** Passes some bytes on; false when what is there has to wait. */
  #step(): boolean {
    switch (this.#state) {
      case 'start':
        return !this.#isBeingAnswered && this.#readMethod();
      case 'head':
        this.#pass(this.#headEnd());
        return true;
      case 'body':
        this.#pass(this.#bodyEnd());
        return true;
      case 'ended':
        this.#waiting = empty;
        return false;
    }
  }

  #pass(length: number): void {
    const bytes = this.#take(length);
    if (this.#state === 'body' && this.#bodyLeft !== null) this.#bodyLeft -= bytes.length;
    else this.#unfinished += bytes.length;
    if (!this.#socket.destroyed) this.#feed(bytes);
    if (!this.#hasRoom()) {
      this.#refuse('crowded');
      return;
    }
    if (this.#state === 'head') this.#tail = Buffer.concat([this.#tail, bytes.subarray(-3)]).subarray(-3);
    if (this.#request?.complete === true) this.#becomeReady();
  }

  #hasRoom(): boolean {
    if (this.#unfinished <= freeLength) return true;
    const length = this.#unfinished - (this.#request?.readableLength ?? 0);
    return this.#share?.resize(length <= freeLength ? 0 : length * memoryOfByte) !== false;
  }

  #take(length: number): Buffer {
    const waiting = this.#waiting;
    this.#waiting = length >= waiting.length ? empty : waiting.subarray(length);
    return length >= waiting.length ? waiting : waiting.subarray(0, length);
  }

  #becomeReady(): void {
    this.#request = null;
    this.#tail = empty;
    this.#finished();
    if (this.#isLast) this.end();
    else this.#state = 'start';
  }

  /** Up to and with the blank line that ends the head, also when its bytes came apart. */
  #headEnd(): number {
    const seen = this.#tail.length;
    const text = seen === 0 ? this.#waiting : Buffer.concat([this.#tail, this.#waiting]);
    const index = text.indexOf(blankLine);
    return index === -1 ? this.#waiting.length : index + blankLine.length - seen;
  }

  /**
   * Up to the body's end; of a chunked one to the end of a line, since it can end nowhere else.
   * @see https://httpwg.org/specs/rfc9112.html#chunked.encoding
   */
  #bodyEnd(): number {
    if (this.#bodyLeft !== null) return Math.max(1, Math.min(this.#bodyLeft, this.#waiting.length));
    const index = this.#waiting.indexOf(lineFeed);
    return index === -1 ? this.#waiting.length : index + 1;
  }

  /** Reads the method, empty lines before it skipped, and puts another in its place if the parser does not know it. */
  #readMethod(): boolean {
    let lines = 0;
    while (this.#waiting[lines] === carriageReturn || this.#waiting[lines] === lineFeed) lines += 1;
    if (lines > 0) this.#take(lines);
    if (this.#waiting.length === 0) return false;
    const end = this.#waiting.indexOf(space);
    const text = this.#waiting.toString('latin1', 0, end === -1 ? maxMethodLength + 1 : end);
    const isKnown = parserMethods.has(text);
    if (!isKnown && (text.length > maxMethodLength || !isToken(text))) return this.#refuse('malformed');
    if (end === -1) {
      this.#methodTimer ??= setTimeout(() => this.#refuse('slow'), this.#methodMs).unref();
      return false;
    }
    clearTimeout(this.#methodTimer);
    this.#methodTimer = undefined;
    this.#state = 'head';
    this.method = null;
    if (isKnown) return true;
    this.method = text;
    this.#waiting = Buffer.concat([stand, this.#waiting.subarray(end)]);
    return true;
  }

  #refuse(reason: 'malformed' | 'slow' | 'crowded'): false {
    this.end();
    this.#events.refused(reason);
    return false;
  }
}
