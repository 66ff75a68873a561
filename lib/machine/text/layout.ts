/** A label, and the paragraphs beside it; an empty list leaves the label out. */
export type Row = readonly [label: string, paragraphs: readonly string[]];

const labelWidth = 12;
const narrowest = 30;

/** Rows of a label and its paragraphs, wrapped to a width in characters. A paragraph may have lines of its own. */
export function rowsText(rows: readonly Row[], width: number): string {
  const room = Math.max(narrowest, width - labelWidth);
  return rows
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .map(([label, paragraphs]) =>
      paragraphs
        .flatMap((paragraph) => paragraph.split('\n').flatMap((line) => wrapped(printable(line), room)))
        .map((line, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}${line}`.trimEnd())
        .join('\n'),
    )
    .join('\n');
}

/** A text that is kept as it is, line for line, under its own indent. */
export function blockText(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => `${indent}${printable(line)}`.trimEnd())
    .join('\n');
}

/** Breaks between words; a word that is too long stays whole, so that it can be copied. */
function wrapped(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= room || current === '') current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** Without what commands a terminal or turns text round: control characters, and those of direction. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\t' ? '  ' : '\uFFFD',
  );
}
