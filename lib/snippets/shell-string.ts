import { quote } from 'shlex';

/**
 * A word of a POSIX shell that stands for the text in UTF-8. The text has no NUL: no word can hold one.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function quoteShell(text: string): string {
  return quote(text);
}

/**
 * A command that prints one byte for each code point up to U+00FF.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/printf.html
 */
export function printfBytes(bytes: string): string {
  const format = bytes.replace(/[%\\]|[^ -~]/g, (character) => {
    if (character === '%') return '%%';
    if (character === '\\') return '\\\\';
    return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `printf ${quote(format)}`;
}
