import * as v from 'valibot';
import { readStorageJson } from '../configuration/storage-rules';
import { readHar } from '../har/read-har';
import { ExchangeBuilder } from '../message/exchange-builder';
import type { Note, Piece } from '../reading';
import { readReports } from '../browser-reports/read-reports';
import type { Span } from '../seen';
import type { Masked } from '../text/mask-value';
import { parseJson } from './parse-json';

/** A text this long can only be read as one JSON document; a log of that size is not looked through. */
export const longestText = 8_000_000;

export type ReadJson = { readonly pieces: readonly Piece[]; readonly notes: readonly Note[] };

/** Firefox's "Copy All" of a request's headers. */
const copiedHeaders = v.record(
  v.pipe(v.string(), v.regex(/^(?:Request|Response) Headers/i)),
  v.object({ headers: v.array(v.object({ name: v.string(), value: v.string() })) }),
);

/**
 * What a JSON text holds: a HAR, reports, a bucket's rules, headers that Firefox copied. Null when it is none of them, or
 * when it is no long text and something else stands behind it.
 */
export function readJson(text: string, span: Span, index: number, masked: Masked): ReadJson | null {
  const json = parseJson(
    span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end),
  );
  if (json === null) return null;
  const { value, isCut, end } = json;
  const isFollowed = text.slice(span.start + end, span.end).trim() !== '';
  if (isFollowed && span.end - span.start <= longestText) return null;
  const notes: Note[] = isFollowed
    ? [{ kind: 'ignored', sentence: 'The text behind the JSON.' }]
    : isCut
      ? [
          {
            kind: 'not-told',
            sentence: 'The JSON is cut off or broken; everything complete before that point was read.',
          },
        ]
      : [];
  const place = { text: index, span };
  const har = readHar(value);
  if (har !== null) {
    for (const { what, length } of har.redactions) masked.set(what, (masked.get(what) ?? 0) + length);
    const left = har.entryCount - har.exchanges.length - har.passedCount;
    if (har.passedCount > 0)
      notes.push({
        kind: 'ignored',
        sentence: `${har.passedCount} of ${har.entryCount} entries of the HAR: pages and their parts, which all succeeded.`,
      });
    if (left > 0)
      notes.push({
        kind: 'ignored',
        sentence: `${left} of ${har.entryCount} entries of the HAR, which are not valid.`,
      });
    return {
      pieces: [
        { ...place, form: 'har', title: har.source.name, kind: 'exchanges', exchanges: har.exchanges },
      ],
      notes,
    };
  }
  const reports = readReports(value, masked);
  if (reports.length > 0) {
    const title = reports.length === 1 ? 'A report' : `${reports.length} reports`;
    return { pieces: [{ ...place, form: 'report', title, kind: 'reports', reports }], notes };
  }
  const server = readStorageJson(value, span);
  if (server) {
    return {
      pieces: [
        {
          ...place,
          form: 'configuration',
          title: `A configuration of ${server.product}`,
          kind: 'configuration',
          server,
        },
      ],
      notes,
    };
  }
  const copied = v.safeParse(copiedHeaders, value);
  if (!copied.success || Object.keys(copied.output).length === 0) return null;
  const builder = new ExchangeBuilder();
  for (const [name, { headers }] of Object.entries(copied.output)) {
    const side = /^request/i.test(name) ? 'request' : 'response';
    builder.line({ kind: 'section', side, at: span });
    for (const header of headers)
      builder.line({ kind: 'header', ...header, side, isTwoLines: false, at: span });
  }
  return {
    pieces: builder.built().map(({ exchange }) => ({
      ...place,
      form: 'devtools-headers',
      title: 'Headers copied from Firefox',
      kind: 'exchanges',
      exchanges: [exchange],
    })),
    notes,
  };
}
