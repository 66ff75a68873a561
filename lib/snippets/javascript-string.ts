import type { HeaderList } from '../http/header-list';

/**
 * A JavaScript string literal that evaluates to the text, whatever is in it.
 * @see https://tc39.es/ecma262/#sec-literals-string-literals
 */
export function quoteJavascript(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** An array literal of the strings. */
export function javascriptArray(texts: readonly string[]): string {
  return `[${texts.map(quoteJavascript).join(', ')}]`;
}

/**
 * An object literal of the headers; the last of a repeated name counts.
 * @see https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers
 */
export function javascriptHeaders(headers: HeaderList): string {
  const members = headers.map(([name, value]) => {
    const key = name === '__proto__' ? `['__proto__']` : quoteJavascript(name);
    return `${key}: ${quoteJavascript(value)}`;
  });
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Members of an object literal or arguments of a call, each on a line of its own. */
export function javascriptLines(members: readonly string[], indent: string): string {
  return members.map((member) => `${indent}${member},\n`).join('');
}
