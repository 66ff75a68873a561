import type { Cause, Quote } from '../diagnosis/diagnosis';
import type { Piece, Reading } from '../reading';
import type { Span } from '../seen';

/** A part of a quoted text; what decides is marked, what the diagnosis does not rest on is dim. */
export type Segment = { readonly text: string; readonly look: 'plain' | 'decisive' | 'dim' | 'masked' };

/** What a diagnosis rests on, quoted from one piece of the evidence. */
export type Excerpt = {
  /** Such as "Console" or "curl, with its response". */
  readonly title: string;
  /** The file, and the line or the entry, such as "orders.har, entry 12". */
  readonly place: string;
  readonly segments: readonly Segment[];
};

/** A longer piece is quoted around what decides only. */
const longestExcerpt = 1400;
const around = 160;
/** More than these no one reads. */
const mostRows = 40;

/** The evidence that the causes rest on, each piece once, in the order in which it was given. */
export function excerptsOf(reading: Reading, causes: readonly Cause[]): readonly Excerpt[] {
  const quotes = unique(causes.flatMap((cause) => cause.quotes));
  const excerpts: Excerpt[] = [];
  for (const [index, { name }] of reading.texts.entries()) {
    const own = quotes.filter(({ text }) => text === index);
    const pieces = reading.pieces.filter(({ text }) => text === index);
    const inText = own.flatMap((quote) => ('start' in quote.at ? [{ ...quote, at: quote.at }] : []));
    for (const [piece, within] of byPiece(pieces, inText)) {
      const excerpt = textExcerpt(reading.texts[index]?.text ?? '', piece, within);
      if (excerpt) excerpts.push({ ...excerpt, place: placed(name, excerpt.place) });
    }
    const inJson = own.filter(({ at }) => !('start' in at));
    if (inJson.length > 0) {
      const title = pieces[0]?.title ?? 'JSON';
      const rows = [...entryRows(pieces, inJson), ...inJson];
      excerpts.push({ title, place: placed(name, entriesOf(inJson)), segments: rowsOf(uniqueRows(rows)) });
    }
  }
  return excerpts;
}

function placed(name: string | null, place: string): string {
  return [name, place].filter((part) => part !== null && part !== '').join(', ');
}

function unique(quotes: readonly Quote[]): readonly Quote[] {
  const byPlace = new Map(
    quotes.map((quote) => [JSON.stringify([quote.text, quote.at, quote.quoted]), quote]),
  );
  return [...byPlace.values()];
}

type TextQuote = Quote & { readonly at: Span };

function byPiece(
  pieces: readonly Piece[],
  quotes: readonly TextQuote[],
): ReadonlyMap<Piece | null, readonly TextQuote[]> {
  const found = new Map<Piece | null, TextQuote[]>();
  for (const quote of quotes) {
    const piece = pieces.find(({ span }) => span.start <= quote.at.start && quote.at.end <= span.end) ?? null;
    const there = found.get(piece);
    if (there) there.push(quote);
    else found.set(piece, [quote]);
  }
  return found;
}

function textExcerpt(text: string, piece: Piece | null, quotes: readonly TextQuote[]): Excerpt | null {
  const first = Math.min(...quotes.map(({ at }) => at.start));
  const last = Math.max(...quotes.map(({ at }) => at.end));
  if (text === '' || last <= first) return null;
  const whole = piece?.span ?? { start: first, end: last };
  const isLong = whole.end - whole.start > longestExcerpt;
  const start = isLong ? Math.max(whole.start, first - around) : whole.start;
  const end = isLong ? Math.min(whole.end, Math.max(start + longestExcerpt, first)) : whole.end;
  const isOfLines = piece === null || piece.kind === 'words';
  const line = text.slice(0, isOfLines ? first : start).split('\n').length;
  const segments: Segment[] = [];
  if (start > whole.start) segments.push({ text: '… ', look: 'dim' });
  let position = start;
  for (const quote of quotes.toSorted((a, b) => a.at.start - b.at.start)) {
    if (quote.at.start < position || quote.at.end > end) continue;
    segments.push({ text: text.slice(position, quote.at.start), look: isOfLines ? 'dim' : 'plain' });
    segments.push(...markedParts(text.slice(quote.at.start, quote.at.end), quote.decisive));
    position = quote.at.end;
  }
  segments.push({ text: text.slice(position, end), look: isOfLines ? 'dim' : 'plain' });
  if (end < whole.end) segments.push({ text: ' …', look: 'dim' });
  return {
    title: isOfLines ? 'Console' : piece.title,
    place: text.includes('\n') ? `line ${line}` : '',
    segments: trimmed(segments).flatMap(masked),
  };
}

/** The text with the places of the parts marked. */
function markedParts(text: string, decisive: readonly string[] | undefined): readonly Segment[] {
  const lower = text.toLowerCase();
  const spans = (decisive ?? [text])
    .map((part) => ({ start: lower.lastIndexOf(part.toLowerCase()), length: part.length }))
    .filter(({ start, length }) => start !== -1 && length > 0)
    .toSorted((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let position = 0;
  for (const { start, length } of spans) {
    if (start < position) continue;
    segments.push({ text: text.slice(position, start), look: 'plain' });
    segments.push({ text: text.slice(start, start + length), look: 'decisive' });
    position = start + length;
  }
  return [...segments, { text: text.slice(position), look: 'plain' }];
}

function trimmed(segments: readonly Segment[]): readonly Segment[] {
  return segments
    .map(({ text, look }, index) => ({
      text: index === 0 ? text.trimStart() : index === segments.length - 1 ? text.trimEnd() : text,
      look,
    }))
    .filter(({ text }) => text !== '');
}

/** What was masked is as long as it was; nobody needs to see that. */
function masked({ text, look }: Segment): readonly Segment[] {
  return text
    .split(/(x{6,})/)
    .filter((part) => part !== '')
    .map((part): Segment => (/^x{6,}$/.test(part) ? { text: '•••', look: 'masked' } : { text: part, look }));
}

/** What the entries of a HAR that are quoted have to do with CORS: the request, and the response as far as there is one. */
function entryRows(pieces: readonly Piece[], quotes: readonly Quote[]): readonly Quote[] {
  const entries = new Set(quotes.map(({ at }) => entryOf(at)));
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'exchanges') return [];
    return piece.exchanges.flatMap(({ request, response }): readonly Quote[] => {
      const { url, method } = request;
      if (url.kind !== 'seen' || entryOf(url.at) === null || !entries.has(entryOf(url.at))) return [];
      const row = (quoted: string): Quote => ({ text: piece.text, at: url.at, quoted, decisive: [] });
      const headers = (rows: typeof request.headers.rows) =>
        rows
          .filter(({ name: header }) => /^(?:origin$|access-control-|location$)/i.test(header))
          .map(({ name: header, value }) => row(`${header}: ${value}`));
      const status = response.status.kind === 'seen' ? [row(`status ${response.status.value}`)] : [];
      return [
        row(`${method.kind === 'seen' ? method.value : ''} ${url.value}`.trim()),
        ...headers(request.headers.rows),
        ...status,
        ...headers(response.headers.rows),
      ];
    });
  });
}

function entryOf(at: Quote['at']): string | null {
  return 'pointer' in at ? (/^\/log\/entries\/(\d+)\//.exec(at.pointer)?.[1] ?? null) : null;
}

/** Each row once, as the quote that decides where there is one. */
function uniqueRows(rows: readonly Quote[]): readonly Quote[] {
  const byText = new Map<string, Quote>();
  for (const row of rows) byText.set(`${entryOf(row.at)} ${row.quoted}`, row);
  return [...byText.values()];
}

function rowsOf(quotes: readonly Quote[]): readonly Segment[] {
  return quotes
    .slice(0, mostRows)
    .flatMap(({ quoted, decisive }, index): readonly Segment[] => [
      ...(index === 0 ? [] : [{ text: '\n', look: 'plain' } satisfies Segment]),
      ...markedParts(quoted, decisive).filter(({ text }) => text !== ''),
    ])
    .flatMap(masked);
}

/** The entries of a HAR that the quotes are from, counted as people do. */
function entriesOf(quotes: readonly Quote[]): string {
  const numbers = quotes.flatMap(({ at }) => {
    const index = entryOf(at);
    return index === null ? [] : [Number(index) + 1];
  });
  const each = [...new Set(numbers)].toSorted((a, b) => a - b);
  if (each.length === 0) return '';
  return each.length === 1 ? `entry ${each[0]}` : `entries ${each.join(', ')}`;
}
