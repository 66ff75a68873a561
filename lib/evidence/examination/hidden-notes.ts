import { mostPolicies, policiesIn } from '../diagnosis/request-case';
import { unknownUrl } from '../diagnosis/unknown-url';
import type { Note, Piece, Reading } from '../reading';

/** What the sources of the evidence leave out, or can't tell, each in a sentence. */
export function hiddenNotes(reading: Reading): readonly Note[] {
  const sentences = new Set(reading.pieces.flatMap(sentencesOf));
  const notes = Array.from(sentences, (sentence): Note => ({ kind: 'not-told', sentence }));
  const left = policiesIn(reading).length - mostPolicies;
  return left > 0
    ? [...notes, { kind: 'ignored', sentence: `All policies after the first ${mostPolicies}.` }]
    : notes;
}

function sentencesOf(piece: Piece): readonly string[] {
  if (piece.kind === 'configuration') {
    const { product, answer } = piece.server;
    const asked = { method: 'GET', url: unknownUrl, headers: [] };
    return answer(asked).isForwarded
      ? [`The server behind ${product} may add headers of its own, which this configuration doesn't show.`]
      : [];
  }
  if (piece.kind !== 'exchanges' || piece.form !== 'har') return [];
  const [first] = piece.exchanges;
  if (first === undefined) return [];
  const { source, request, response } = first;
  const hidden = [...request.headers.hidden, ...response.headers.hidden].map(({ reason }) => reason);
  return [
    ...hidden,
    ...(response.headers.areRepeatsKept
      ? []
      : [`${source.name} joins headers that came twice, so that two look like one with a comma.`]),
    ...(source.showsPreflights
      ? []
      : [`${source.name} never shows preflights, so the absence of one means nothing.`]),
  ];
}
