/**
 * An argument as a program on Windows reads it from its command line.
 * @see https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 */
export function quoteWindows(text: string): string {
  if (/^[\w./:@=+-]+$/.test(text)) return text;
  return `"${text.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&')}"`;
}

/**
 * A command line for cmd, which counts quotation marks by its own rule, escaped ones too: what has a meaning outside of them
 * gets a caret.
 */
export function escapeCmd(line: string): string {
  let isQuoted = false;
  return line.replaceAll(/["&|<>^]/g, (sign) => {
    if (sign === '"') {
      isQuoted = !isQuoted;
      return sign;
    }
    return isQuoted ? sign : `^${sign}`;
  });
}
