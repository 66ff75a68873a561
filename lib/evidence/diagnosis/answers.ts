import { parseUrl } from '../../http/origin';
import { readConsoleText } from '../console/read-console-text';
import { readEvidence } from '../read-evidence';
import type { Reading } from '../reading';
import {
  noHeaders,
  seen,
  unknown,
  unknownCall,
  valueOf,
  type SeenExchange,
  type SeenResponse,
} from '../seen';
import type { Question } from './diagnosis';
import type { OpenFact } from './open-fact';
import type { PlacedLine } from './grouped-lines';
import type { RequestCase } from './request-case';

/** What a person answers to the question of a diagnosis. */
export type Answer = {
  /** The diagnosis's `case`. */
  readonly case: number;
  readonly fact: Question['fact'];
  /** A word, an origin, a method; or what was pasted: a response's status and headers, lines of the console. */
  readonly value: string;
};

/** The answers to the questions of one case, read. */
export type ReadAnswers = {
  readonly facts: Readonly<Partial<Record<OpenFact, string>>>;
  readonly responses: Readonly<
    Partial<Record<'preflight' | 'actual', { readonly text: number; readonly response: SeenResponse }>>
  >;
  readonly lines: readonly PlacedLine[];
};

export const noAnswers: ReadAnswers = { facts: {}, responses: {}, lines: [] };

export type AnsweredReading = {
  /** With the texts that were pasted as answers. */
  readonly reading: Reading;
  readonly byCase: ReadonlyMap<number, ReadAnswers>;
  /** What can't be understood of an answer, a sentence each. */
  readonly problems: readonly string[];
};

/** Reads answers: those that are texts join the reading's, secrets masked. */
export function readAnswers(reading: Reading, answers: readonly Answer[]): AnsweredReading {
  const texts = [...reading.texts];
  const redactions = [...reading.redactions];
  const byCase = new Map<number, ReadAnswers>();
  const problems: string[] = [];
  for (const { case: index, fact, value } of answers) {
    const before = byCase.get(index) ?? noAnswers;
    if (fact === 'console-line' || fact === 'response' || fact === 'preflight-response') {
      const read = readEvidence({ name: 'Your answer', content: value });
      const text = texts.length;
      texts.push(...read.texts);
      redactions.push(...read.redactions);
      if (fact === 'console-line') {
        const found = readConsoleText(read.texts[0]?.text ?? '');
        if (found.length === 0) problems.push("No line of a browser's console is in that answer.");
        const lines = found.map((line) => ({ text, line }));
        byCase.set(index, { ...before, lines: [...before.lines, ...lines] });
        continue;
      }
      const response = responseIn(read);
      if (response === null) problems.push('Neither a status nor a header is in that answer.');
      else {
        const side = fact === 'response' ? 'actual' : 'preflight';
        byCase.set(index, {
          ...before,
          responses: { ...before.responses, [side]: { text, response } },
        });
      }
      continue;
    }
    const origin = fact === 'page-origin' ? originIn(value) : value.trim();
    if (origin === null)
      problems.push('That is not an origin: an origin begins with https:// or http:// and a host.');
    else byCase.set(index, { ...before, facts: { ...before.facts, [fact]: origin } });
  }
  return { reading: { ...reading, texts, redactions }, byCase, problems };
}

function originIn(value: string): string | null {
  const text = value.trim();
  if (text === 'null') return text;
  const url = parseUrl(text) ?? parseUrl(`https://${text}`);
  return url === null || url.origin === 'null' ? null : url.origin;
}

function responseIn({ pieces }: Reading): SeenResponse | null {
  for (const piece of pieces) {
    if (piece.kind !== 'exchanges') continue;
    for (const { response } of piece.exchanges) {
      const isTold = response.status.kind === 'seen' || response.headers.rows.length > 0;
      // A whole response was asked for: what is not among its headers was not there.
      if (isTold) return { ...response, headers: { ...response.headers, isWhole: true } };
    }
  }
  return null;
}

/** The request with what was answered: a response stands in place of what was seen of it, lines stand beside. */
export function withAnswers(one: RequestCase, { responses, lines }: ReadAnswers): RequestCase {
  const placed = (side: 'preflight' | 'actual'): RequestCase['actual'] => {
    const own = one[side];
    const answered = responses[side];
    if (answered === undefined) return own;
    const exchange = own?.exchange ?? answeredExchange(one, side);
    return { text: answered.text, exchange: { ...exchange, response: answered.response } };
  };
  const actual = placed('actual');
  return {
    ...one,
    preflight: placed('preflight'),
    actual,
    // What an answered response leads to is not in the evidence.
    hops: actual === one.actual ? one.hops : actual && { exchanges: [actual], leadsTo: null },
    lines: [...one.lines, ...lines],
  };
}

/** An exchange of which only the answer tells. */
function answeredExchange(one: RequestCase, side: 'preflight' | 'actual'): SeenExchange {
  const other = one.actual ?? one.preflight;
  const url =
    valueOf(other?.exchange.request.url ?? unknown) ??
    one.lines
      .map(({ line }) => line.values['firstUrl'] ?? line.values['url'])
      .find((told) => told !== undefined);
  const at = { start: 0, end: 0 };
  return {
    source: { form: 'headers', name: 'Your answer', engine: null, showsPreflights: false },
    request: {
      method: side === 'preflight' ? seen('OPTIONS', at) : unknown,
      url: url === undefined || url === null ? unknown : seen(url, at),
      headers: noHeaders,
      body: unknown,
    },
    response: { status: unknown, headers: noHeaders },
    call: unknownCall,
    pageOrigin: unknown,
    failure: unknown,
    purpose: unknown,
    startedAt: null,
  };
}
