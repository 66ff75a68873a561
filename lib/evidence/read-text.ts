// Longer than other files because it is one reader: each kind of piece is a short method of it, in the order in which they are tried.
import { parseUrl } from '../http/origin';
import { curlStart, readCurl, straightQuotes, type ReadCommand } from './command/read-curl';
import { powerShellStart, readInvokeWebRequest } from './command/read-invoke-web-request';
import { readApache } from './configuration/apache';
import { readCaddy } from './configuration/caddy';
import { expressCorsStart, readExpressCors } from './configuration/express-cors';
import type { ConfiguredServer } from './configuration/configured-server';
import { readNginx } from './configuration/nginx';
import { readStorageXml } from './configuration/storage-rules';
import { endOfJson } from './json/parse-json';
import { readJson } from './json/read-json';
import { ExchangeBuilder } from './message/exchange-builder';
import { readMessageLine } from './message/message-line';
import { isBarePolicy, readPoliciesWithin, readPolicyAt } from './policy/read-policies';
import type { Note, Piece } from './reading';
import { fetchStart, readFetch } from './script/read-fetch';
import { unknown, type Form, type SeenExchange, type Span } from './seen';
import { linesOf, withoutIndents, type Line } from './text/lines';
import type { Masked } from './text/mask-value';

/** What was read of a text. */
export type ReadText = { readonly pieces: readonly Piece[]; readonly notes: readonly Note[] };

/** Readers that look ahead and fail may look at that many times the text in all, so that time stays in proportion. */
const lookAhead = 1;
const shortLookAhead = 50_000;

const nginxStart =
  /^\s{0,80}(?:(?:add_header|more_set_headers|proxy_pass|proxy_set_header|location|server|upstream|map|http|events|if)\s.*[;{}]\s*(?:#.*)?$|location\s+[^{]{1,200}\{|server\s*\{)/;
const apacheStart =
  /^\s{0,80}(?:Header\s+(?:always\s+|onsuccess\s+)?(?:set|add|append|merge|unset|setifempty)\s|SetEnvIf|<(?:VirtualHost|Directory|Location|IfModule|FilesMatch|LocationMatch|Files)\b|RewriteEngine\s|RewriteCond\s|RewriteRule\s|LoadModule\s)/i;
const caddyStart =
  /^\s{0,80}(?:header\s+(?:@\w+\s+|[*/]\S*\s+)?(?:[+?>-]?[A-Z][\w-]+\s|\{\s*$)|reverse_proxy\s|@\w+\s+(?:method|header|path|\{)|handle(?:_path)?\b.*\{\s*$|(?:https?:\/\/)?(?:[\w*-]{1,63}\.)*[\w-]{0,63}(?::\d{1,5})?\s{0,8}\{\s*$)/;
const xmlStart = /^\s{0,80}<(?:\?xml\b|CORSConfiguration\b|CorsConfig\b)/;
const xmlEnd = /<\/(?:CORSConfiguration|CorsConfig)>/g;
const urlLine = /^\s{0,80}(?:https?|wss?):\/\/\S{1,4096}\s*$/i;
const htmlStart = /^\s{0,80}<(?:!doctype html|html)\b/i;

/**
 * Reads a text that may hold several pieces of evidence: each is recognised by how it begins, and takes what belongs to
 * it; what is left is words, among them the console's. Takes time in proportion to the text.
 * @param index index of the text among those given
 * @param isNoDocument as a whole it is no JSON document that is known, which was found out before
 */
export function readText(text: string, index: number, masked: Masked, isNoDocument = false): ReadText {
  return new TextReader(text, index, masked, isNoDocument).read();
}

class TextReader {
  readonly #text: string;
  readonly #index: number;
  readonly #masked: Masked;
  readonly #lines: readonly Line[];
  readonly #pieces: Piece[] = [];
  readonly #notes: Note[] = [];
  /** The text with the quotation marks of code. */
  readonly #code: string;
  readonly #looked = new Map<string, number>();
  #builder = new ExchangeBuilder();
  #words: Span | null = null;
  #isWithin = false;
  #isInTwoLines = false;

  constructor(
    text: string,
    index: number,
    masked: Masked,
    readonly isNoDocument: boolean,
  ) {
    this.#text = text;
    this.#index = index;
    this.#masked = masked;
    this.#lines = withoutIndents(linesOf(text));
    this.#code = straightQuotes(text);
  }

  read(): ReadText {
    for (let at = 0; at < this.#lines.length;) at = this.#readLine(at);
    this.#closeWords();
    this.#closeExchanges();
    return {
      pieces: this.#pieces.toSorted((a, b) => a.span.start - b.span.start),
      notes: this.#notes,
    };
  }

  /** Reads what begins at the line; gives the line to go on with. */
  #readLine(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return at + 1;
    if (!this.#isWithin && line.text.trim() === '') return at + 1;
    const taken =
      this.#message(at, line) ??
      this.#command(line) ??
      this.#json(line) ??
      this.#policy(line, at) ??
      this.#url(line) ??
      this.#html(line) ??
      this.#xml(line) ??
      this.#configuration(line, at) ??
      this.#express(line);
    if (taken !== null) return Math.max(taken, at + 1);
    this.#endMessage();
    this.#words = { start: this.#words?.start ?? line.start, end: line.end };
    return at + 1;
  }

  #message(at: number, line: Line): number | null {
    if (curlStart.test(line.text)) return null;
    const read = readMessageLine(this.#lines, at, this.#isWithin, this.#isInTwoLines);
    if (read === null) return null;
    const policies = readPolicyAt(this.#text, { start: read.line.at.start, end: read.line.at.end });
    if (policies.length > 0)
      this.#add({ kind: 'policies', policies, pageUrl: unknown }, 'policy', read.line.at, 'A policy');
    this.#closeWords();
    if (read.line.kind === 'blank') {
      if (this.#isInTwoLines) this.#builder.pause();
      if (this.#isInTwoLines || this.#isBlankWithin(at)) return at + 1;
      this.#endMessage();
      return at + 1;
    }
    this.#builder.line(read.line);
    this.#isInTwoLines = read.line.kind === 'header' && read.line.isTwoLines;
    this.#isWithin = read.line.kind !== 'failure';
    return at + read.count;
  }

  /** A blank line, and then more of the same copy. */
  #isBlankWithin(at: number): boolean {
    const next = readMessageLine(this.#lines, at + 1, true, false)?.line;
    return (
      next !== undefined && (next.kind === 'section' || next.kind === 'general' || next.kind === 'remark')
    );
  }

  #endMessage(): void {
    if (this.#isWithin) this.#builder.gap();
    this.#isWithin = false;
    this.#isInTwoLines = false;
  }

  #command(line: Line): number | null {
    const curl = curlStart.exec(line.text);
    if (curl) {
      const start =
        line.start + curl.index + curl[0].length - (/curl(?:\.exe)?$/.exec(curl[0])?.[0].length ?? 4);
      return this.#commanded('curl', start, () => readCurl(this.#text, start));
    }
    if (powerShellStart.test(line.text)) {
      return this.#commanded('powershell', line.start, () => readInvokeWebRequest(this.#text, line.start));
    }
    const call = fetchStart.exec(line.text);
    if (call === null) return null;
    return this.#commanded('fetch', line.start + call.index, () =>
      readFetch(this.#code, line.start + call.index),
    );
  }

  #commanded(name: string, start: number, read: () => ReadCommand | null): number | null {
    if (this.#builder.isFull) return null;
    const command = this.#attempt(name, start, read);
    if (command === null) return null;
    this.#endMessage();
    this.#closeWords();
    this.#builder.command(command.commanded, { start, end: command.end });
    return this.#lineAfter(command.end);
  }

  #json(line: Line): number | null {
    const lead = /^\s{0,80}(?=[{[])/.exec(line.text)?.[0].length;
    if (lead === undefined || !/^[{[]\s*(?:["{[\]}]|$)/.test(line.text.slice(lead))) return null;
    const start = line.start + lead;
    const end =
      this.#attempt('json end', start, () => {
        const last = endOfJson(this.#text, start);
        return last === this.#text.length && !/[}\]]$/.test(this.#text) ? null : last;
      }) ?? (start === 0 ? this.#text.length : null);
    if (end === null) return null;
    const isWhole = this.#text.slice(0, start).trim() === '' && this.#text.slice(end).trim() === '';
    if (isWhole && this.isNoDocument) return null;
    const read = this.#attempt(
      'json',
      start,
      () => {
        const pieces = readJson(this.#text, { start, end }, this.#index, this.#masked);
        return pieces && { ...pieces, end };
      },
      end,
    );
    if (read === null) return null;
    this.#endMessage();
    this.#closeWords();
    this.#pieces.push(...read.pieces);
    this.#notes.push(...read.notes);
    return this.#lineAfter(read.end);
  }

  #policy(line: Line, at: number): number | null {
    if (!isBarePolicy(line.text)) return null;
    let last = at;
    while (last + 1 < this.#lines.length && isBarePolicy(this.#lines[last + 1]?.text ?? '')) last += 1;
    const span = { start: line.start, end: this.#lines[last]?.end ?? line.end };
    const policies = readPolicyAt(this.#text, span);
    if (policies.length === 0) return null;
    this.#add({ kind: 'policies', policies, pageUrl: unknown }, 'policy', span, 'A policy');
    return last + 1;
  }

  #url(line: Line): number | null {
    if (!urlLine.test(line.text)) return null;
    const url = parseUrl(line.text.trim());
    if (url === null) return null;
    this.#add({ kind: 'url', url: url.href }, 'url', { start: line.start, end: line.end }, 'A URL');
    return this.#lineAfter(line.end);
  }

  #html(line: Line): number | null {
    const isMeta =
      /<meta\b/i.test(line.text) &&
      /content-security-policy/i.test(this.#text.slice(line.start, line.start + 2000));
    if (!htmlStart.test(line.text) && !isMeta) return null;
    const close = isMeta
      ? line.start + this.#text.slice(line.start, line.start + 8000).indexOf('>')
      : this.#text.indexOf('</html>', line.start);
    const isOpen = close < line.start;
    const end = isOpen ? (isMeta ? line.end : this.#text.length) : close + (isMeta ? 1 : '</html>'.length);
    const last = this.#lineAfter(Math.min(end, this.#text.length));
    const span = { start: line.start, end: this.#lines[last - 1]?.end ?? line.end };
    if (!this.#policiesWithin(span, 'A policy in a meta element')) {
      this.#endMessage();
      this.#closeWords();
      this.#notes.push({
        kind: 'ignored',
        sentence: 'An HTML page, which says nothing about requests: it has no policy in a meta element.',
      });
    }
    return last;
  }

  #xml(line: Line): number | null {
    if (!xmlStart.test(line.text)) return null;
    const end = this.#attempt('xml end', line.start, () => {
      xmlEnd.lastIndex = line.start;
      return xmlEnd.exec(this.#text) === null ? null : xmlEnd.lastIndex;
    });
    if (end === null) return null;
    const span = { start: line.start, end };
    const server = this.#attempt('xml', span.start, () => readStorageXml(this.#text, span), span.end);
    return server && this.#server(server, span);
  }

  #configuration(line: Line, at: number): number | null {
    const readers = [
      [nginxStart, readNginx],
      [apacheStart, readApache],
      [caddyStart, readCaddy],
    ] as const;
    for (const [starting, read] of readers) {
      if (!starting.test(line.text) || this.#isExhausted(starting.source)) continue;
      const span = this.#configurationSpan(at, starting);
      const server = this.#attempt(
        starting.source,
        span.start,
        () => read(this.#text, span.start, span.end),
        span.end,
      );
      const hasPolicies = this.#policiesWithin(span, 'A policy in a configuration');
      if (server) return this.#server(server, span);
      if (hasPolicies) return this.#lineAfter(span.end);
    }
    return null;
  }

  /** Adds the policies that stand in that part of the text; false where there are none. */
  #policiesWithin(span: Span, title: string): boolean {
    const policies = readPoliciesWithin(this.#text.slice(span.start, span.end)).map((policy) =>
      shifted(policy, span.start),
    );
    if (policies.length === 0) return false;
    this.#add({ kind: 'policies', policies, pageUrl: unknown }, 'policy', span, title);
    return true;
  }

  /** From the line on: while braces are open, and while lines look like a configuration's. */
  #configurationSpan(at: number, starting: RegExp): Span {
    let depth = 0;
    let last = at;
    const isIndented = /^\s+\S/.test(this.#lines[at]?.text ?? '');
    for (let index = at; index < this.#lines.length; index += 1) {
      const text = this.#lines[index]?.text ?? '';
      const isOwn =
        starting.test(text) ||
        /^\s*(?:[#}]|<\/?[A-Z]|\w+\s.*;\s*$|\S+\s.*\{\s*$)/.test(text) ||
        /[;{]\s*$/.test(text) ||
        (isIndented && /^\s+\S/.test(text));
      const isAfterGap = depth <= 0 && index > last + 1 && !starting.test(text);
      if (depth <= 0 && index > at && (!isOwn || isAfterGap) && text.trim() !== '') break;
      depth += (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0);
      if (text.trim() !== '') last = index;
    }
    return { start: this.#lines[at]?.start ?? 0, end: this.#lines[last]?.end ?? this.#text.length };
  }

  #express(line: Line): number | null {
    const found = expressCorsStart.exec(line.text);
    if (found === null) return null;
    const start = line.start + found.index;
    const read = this.#attempt('express', start, () => readExpressCors(this.#code, start));
    return read && this.#server(read.server, { start, end: read.end });
  }

  #server(server: ConfiguredServer, span: Span): number {
    this.#add(
      { kind: 'configuration', server },
      'configuration',
      span,
      `A configuration of ${server.product}`,
    );
    return this.#lineAfter(span.end);
  }

  /** Reads what begins at a position and may end at the text's end, while the reader has not failed too much. */
  #attempt<Result>(
    name: string,
    start: number,
    read: () => Result | null,
    end = this.#text.length,
  ): Result | null {
    if (this.#isExhausted(name)) return null;
    const result = read();
    if (result === null) this.#looked.set(name, (this.#looked.get(name) ?? 0) + end - start);
    return result;
  }

  #isExhausted(name: string): boolean {
    return (this.#looked.get(name) ?? 0) > lookAhead * this.#text.length + shortLookAhead;
  }

  #add(content: PieceContent, form: Form, span: Span, title: string): void {
    if (content.kind !== 'policies' || form !== 'policy') this.#endMessage();
    this.#closeWords();
    this.#pieces.push({ text: this.#index, span, form, title, ...content });
  }

  #closeWords(): void {
    if (this.#words === null) return;
    this.#pieces.push({
      text: this.#index,
      span: this.#words,
      form: 'console',
      title: 'Words',
      kind: 'words',
    });
    this.#words = null;
  }

  #closeExchanges(): void {
    if (this.#builder.isFull)
      this.#notes.push({ kind: 'ignored', sentence: 'All requests in the text after the first 500.' });
    for (const { exchange, span } of this.#builder.built()) {
      if (isPolicyAlone(exchange)) continue;
      if (isNothing(exchange)) {
        this.#words = span;
        this.#closeWords();
        continue;
      }
      this.#pieces.push({
        text: this.#index,
        span,
        form: exchange.source.form,
        title: titleOf(
          exchange.source.name,
          exchange.response.status.kind === 'seen' || exchange.response.headers.rows.length > 0,
        ),
        kind: 'exchanges',
        exchanges: [exchange],
      });
    }
    this.#builder = new ExchangeBuilder();
  }

  /** The first line that begins after a position. */
  #lineAfter(position: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

type PieceContent = Piece extends infer Each
  ? Each extends Piece
    ? Omit<Each, 'text' | 'span' | 'form' | 'title'>
    : never
  : never;

/** A heading without anything under it. */
function isNothing({ request, response, failure }: SeenExchange): boolean {
  return (
    [request.url, request.method, response.status, failure].every(({ kind }) => kind !== 'seen') &&
    request.headers.rows.length + response.headers.rows.length === 0
  );
}

/** Nothing but a line with a policy, which is a piece of its own. */
function isPolicyAlone({ request, response }: SeenExchange): boolean {
  return (
    request.url.kind !== 'seen' &&
    request.headers.rows.length === 0 &&
    response.status.kind !== 'seen' &&
    response.headers.rows.length > 0 &&
    response.headers.rows.every(({ name }) => /^content-security-policy/i.test(name))
  );
}

function shifted<Item extends { readonly at: Span }>(item: Item, by: number): Item {
  return { ...item, at: { start: item.at.start + by, end: item.at.end + by } };
}

function titleOf(source: string, hasResponse: boolean): string {
  return hasResponse ? `${source}, with its response` : source;
}
