import type { Span } from '../seen';

/** A statement of a configuration file: its words, unquoted, and the block that follows, if any. */
export type Statement = {
  readonly words: readonly string[];
  readonly block: readonly Statement[] | null;
  readonly at: Span;
};

/** What ends a statement: nginx's ";" or, in Caddy's and Apache's files, the line's end. */
export type StatementEnd = ';' | '\n';

const deepest = 100;

type Open = { readonly words: readonly string[]; readonly start: number; readonly statements: Statement[] };

/**
 * The statements of a configuration, blocks in braces nested. Never fails: a block that doesn't close ends with the
 * text. Takes time in proportion to the text.
 */
export function readStatements(
  text: string,
  from: number,
  to: number,
  ending: StatementEnd,
): readonly Statement[] {
  const open: Open[] = [{ words: [], start: from, statements: [] }];
  let words: string[] = [];
  let start = -1;
  const word = /(?:[^\s;"'{}\\]|\\[\s\S]|\{[^\s{};]{0,128}\})+/y;
  const push = (text_: string, at: number) => {
    if (words.length === 0) start = at;
    words.push(text_);
  };
  const finish = (end: number, block: readonly Statement[] | null = null) => {
    if (words.length > 0) open.at(-1)?.statements.push({ words, block, at: { start, end } });
    words = [];
  };
  let position = from;
  while (position < to) {
    const character = text.charAt(position);
    if (character === '#' && (words.length === 0 || /\s/.test(text.charAt(position - 1)))) {
      const end = text.indexOf('\n', position);
      position = end === -1 ? to : end;
    } else if (character === '"' || character === "'") {
      const end = endOfQuote(text, position, to);
      push(text.slice(position + 1, end).replaceAll(/\\(["'\\])/g, '$1'), position);
      position = end + 1;
    } else if (character === '\\' && /^\\\r?\n/.test(text.slice(position, position + 3))) {
      position = text.indexOf('\n', position) + 1;
    } else if (character === ending) {
      finish(position);
      position += 1;
    } else if (/\s/.test(character) || character === ';') {
      position += 1;
    } else if (character === '{' && open.length < deepest && isBrace(text, position, ending)) {
      open.push({ words, start, statements: [] });
      words = [];
      position += 1;
    } else if (character === '}') {
      finish(position);
      const closed = open.length > 1 ? open.pop() : undefined;
      position += 1;
      if (closed) {
        words = [...closed.words];
        start = closed.start;
        finish(position, closed.statements);
      }
    } else {
      word.lastIndex = position;
      const found = word.exec(text)?.[0] ?? character;
      push(
        found.replaceAll(/\\([\s\S])/g, (whole, escaped: string) =>
          /[\w.^$*+?()[\]|/-]/.test(escaped) ? whole : escaped,
        ),
        position,
      );
      position += found.length;
    }
  }
  finish(to);
  while (open.length > 1) {
    const closed = open.pop();
    if (!closed) break;
    words = [...closed.words];
    start = closed.start;
    finish(to, closed.statements);
  }
  return open[0]?.statements ?? [];
}

/** In Caddy's files "{" within a word begins a placeholder; one that opens a block stands alone. */
function isBrace(text: string, position: number, ending: StatementEnd): boolean {
  return ending === ';' || /^(?:\s|$)/.test(text.charAt(position + 1));
}

function endOfQuote(text: string, start: number, to: number): number {
  const quote = text.charAt(start);
  for (let position = start + 1; position < to; position += 1) {
    if (text[position] === '\\') position += 1;
    else if (text[position] === quote) return position;
  }
  return to;
}

/** Every statement, those within blocks too. */
export function allStatements(statements: readonly Statement[]): readonly Statement[] {
  const all: Statement[] = [];
  const left = statements.toReversed();
  for (let next = left.pop(); next; next = left.pop()) {
    all.push(next);
    left.push(...(next.block ?? []).toReversed());
  }
  return all;
}
