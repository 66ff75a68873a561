/** A statement of a configuration file: its words, unquoted, and the block that follows, if any. */
export type Statement = { readonly words: readonly string[]; readonly block: readonly Statement[] | null };

type Syntax = {
  /** Reads a quoted word that begins at the position of its quote. */
  readonly quoted: RegExp;
  readonly unquote: (quoted: string) => string;
  /** What ends a statement: nginx's ";" or a line's end. */
  readonly end: ';' | '\n';
};

export const nginxSyntax: Syntax = {
  quoted: /"(?:[^"\\]|\\[\s\S])*"/y,
  unquote: (quoted) => quoted.slice(1, -1).replace(/\\(["'\\])/g, '$1'),
  end: ';',
};

export const apacheSyntax: Syntax = {
  quoted: /"(?:[^"\\]|\\.)*"/y,
  unquote: (quoted) => quoted.slice(1, -1).replace(/\\(["\\])/g, '$1'),
  end: '\n',
};

export const caddySyntax: Syntax = {
  quoted: /"(?:[^"\\]|\\.)*"/y,
  unquote: (quoted) => quoted.slice(1, -1).replaceAll('\\"', '"'),
  end: '\n',
};

/** Reads a configuration; throws where quotes or blocks don't close. */
export function readConfiguration(text: string, syntax: Syntax): readonly Statement[] {
  const open: { words: string[]; statements: Statement[] }[] = [{ words: [], statements: [] }];
  let words: string[] = [];
  let position = 0;
  const top = () => {
    const last = open.at(-1);
    if (last === undefined) throw new Error(`A block closes that was not open, at ${position}.`);
    return last;
  };
  const finish = (block: readonly Statement[] | null = null) => {
    if (words.length > 0) top().statements.push({ words, block });
    words = [];
  };
  while (position < text.length) {
    const character = text.charAt(position);
    const rest = text.slice(position);
    const comment = words.length === 0 ? /^#.*/.exec(rest)?.[0] : undefined;
    const isAlone = /^[{}](?:\s|$)/.test(rest);
    if (comment !== undefined) {
      position += comment.length;
    } else if (character === '"') {
      syntax.quoted.lastIndex = position;
      const quoted = syntax.quoted.exec(text)?.[0];
      if (quoted === undefined) throw new Error(`A quote does not close, at ${position}.`);
      words.push(syntax.unquote(quoted));
      position += quoted.length;
    } else if (character === syntax.end) {
      finish();
      position += 1;
    } else if (/\s/.test(character)) {
      position += 1;
    } else if (isAlone && character === '{' && syntax !== apacheSyntax) {
      open.push({ words, statements: [] });
      words = [];
      position += 1;
    } else if (isAlone && character === '}' && syntax !== apacheSyntax) {
      finish();
      const { words: opening, statements } = top();
      open.pop();
      words = opening;
      finish(statements);
      position += 1;
    } else {
      const word = (syntax.end === ';' ? /^[^\s;"]+/ : /^[^\s"]+/).exec(rest)?.[0] ?? character;
      words.push(word);
      position += word.length;
    }
  }
  finish();
  if (open.length !== 1) throw new Error('A block does not close.');
  return top().statements;
}

/** Every statement, those within blocks too, whose first word is that. */
export function statementsOf(statements: readonly Statement[], first: string): readonly Statement[] {
  return statements.flatMap((statement) => [
    ...(statement.words[0] === first ? [statement] : []),
    ...statementsOf(statement.block ?? [], first),
  ]);
}
