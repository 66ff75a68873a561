import type { Span } from '../seen';

/** A line of a text, without its end. */
export type Line = Span & { readonly text: string };

/** The lines of a text, ended by LF, CR LF or CR. */
export function linesOf(text: string, from = 0, to = text.length): readonly Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = from;
  let start = from;
  for (;;) {
    const match = ending.exec(text);
    const end = match === null || match.index > to ? to : match.index;
    lines.push({ start, end, text: text.slice(start, end) });
    if (match === null || match.index >= to) return lines;
    start = ending.lastIndex;
  }
}
