/**
 * The value of the quoted string that begins at `position`, without its quotes and escapes, and the position after it.
 * A string without a closing quote goes on to the end of the input.
 * @see https://fetch.spec.whatwg.org/#collect-an-http-quoted-string
 */
export function collectHttpQuotedString(
  input: string,
  position: number,
): { readonly value: string; readonly end: number } {
  // 1 to 4
  let value = '';
  let end = position + 1;
  // 5
  while (end < input.length) {
    const character = input.charAt(end);
    end += 1;
    // 5.6
    if (character === '"') break;
    // 5.5; a backslash at the end stands for itself
    if (character === '\\' && end < input.length) {
      value += input.charAt(end);
      end += 1;
    } else {
      // 5.1
      value += character;
    }
  }
  return { value, end };
}
