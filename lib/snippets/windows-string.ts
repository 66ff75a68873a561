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

/**
 * Whether cmd, and PowerShell after `--%`, may put a variable's value in a part of the text; no quoting keeps them from it.
 * Percent-encoded bytes are taken for nobody's variables.
 */
export function namesVariable(text: string): boolean {
  return /%(?![\dA-Fa-f]{2})[A-Za-z_(][^%=]*%/.test(text);
}

/**
 * Whether PowerShell ends a line that follows `--%` before its end: it counts every quotation mark, escaped ones too, and
 * outside of them takes these signs for its own.
 * @see https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_parsing#the-stop-parsing-token
 */
export function endsEarly(line: string): boolean {
  return line.split('"').some((part, index) => index % 2 === 0 && /[|&]/.test(part));
}
