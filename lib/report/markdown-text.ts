const longestValue = 2000;

/**
 * Any text as inline Markdown that shows it as it is, also in a table's cell; what can't be seen is written as
 * `‹U+000A›`, and a very long text is cut.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function inlineText(text: string): string {
  return visible(text)
    .trim()
    .replaceAll(/[\\`*_[\]<>&|~$#]/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** A table; cells are texts, not Markdown. The first row is its head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inlineText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/**
 * Lines as a block of code, with a fence that none of them can close.
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(lines: readonly string[]): string {
  const content = lines.map(visible);
  const runs = content.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return [`${fence}text`, ...content, fence].join('\n');
}

function visible(text: string): string {
  const cut =
    text.length > longestValue
      ? `${text.slice(0, longestValue)}… (${text.length - longestValue} more characters)`
      : text;
  return cut.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `‹U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/**
 * A URL as a link's destination, which can hold neither spaces nor angle brackets.
 * @see https://spec.commonmark.org/0.31.2/#link-destination
 */
export function linkTo(url: string): string {
  const escaped = url
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[\s<>\\\p{C}]/gu, encodeURIComponent);
  return `<${escaped}>`;
}
