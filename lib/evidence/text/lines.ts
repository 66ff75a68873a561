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

/** The first line of a message that stands indented, as in a ticket or behind `wget -S`. */
const indentedStart = /^([ \t]{1,40})(?:HTTP\/\d(?:\.\d)? \d{3}\b|[A-Z]{3,10} \S+ HTTP\/\d(?:\.\d)?[ \t]*$)/;

/** The lines, in which an indented message stands as if it weren't: its lines begin where the first does. */
export function withoutIndents(lines: readonly Line[]): readonly Line[] {
  let indent = '';
  return lines.map((line) => {
    if (indent !== '' && line.text.trim() !== '' && !line.text.startsWith(indent)) indent = '';
    if (indent === '') indent = indentedStart.exec(line.text)?.[1] ?? '';
    if (indent === '' || !line.text.startsWith(indent)) return line;
    return { ...line, start: line.start + indent.length, text: line.text.slice(indent.length) };
  });
}
