/**
 * A Ruby string literal that evaluates to the text, in which only the quote and the backslash are special. The text has
 * no carriage return, which Ruby's lines lose.
 * @see https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-Single-Quoted+String+Literals
 */
export function quoteRuby(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/**
 * A Ruby regular expression that matches the text and nothing else.
 * @see https://docs.ruby-lang.org/en/master/Regexp.html
 */
export function rubyExactly(text: string): string {
  return `/\\A#{Regexp.escape(${quoteRuby(text)})}\\z/`;
}
