import type { Piece, Reading } from '../reading';
import { readConsoleText, type ConsoleLine } from './read-console-text';

/** Pieces stay as they are read, and are asked for their lines several times. */
const known = new WeakMap<Piece, readonly ConsoleLine[]>();

/** The console's lines in a piece of words, with their places in its text; none in any other piece. */
export function linesOfPiece(piece: Piece, texts: Reading['texts']): readonly ConsoleLine[] {
  if (piece.kind !== 'words') return [];
  const before = known.get(piece);
  if (before !== undefined) return before;
  const { start, end } = piece.span;
  const lines = readConsoleText((texts[piece.text]?.text ?? '').slice(start, end)).map((line) => ({
    ...line,
    span: { start: line.span.start + start, end: line.span.end + start },
  }));
  known.set(piece, lines);
  return lines;
}
