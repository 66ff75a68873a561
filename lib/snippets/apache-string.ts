/**
 * A quoted argument of an Apache directive that stands for the text, which is one line.
 * @see https://httpd.apache.org/docs/2.4/configuring.html#syntax
 */
export function quoteApache(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The text as a header's value, where "%" begins a format.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
 */
export function quoteApacheValue(text: string): string {
  return quoteApache(text.replaceAll('%', '%%'));
}

/**
 * A string in an expression.
 * @see https://httpd.apache.org/docs/2.4/expr.html#grammar
 */
export function quoteApacheExpression(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
