/**
 * Whether a pattern of a configuration matches a text; null for a pattern that could take long, or that isn't one.
 * Groups with a quantifier are left alone: a pattern from a stranger must not keep the page busy.
 */
export function matchesPattern(pattern: string, text: string, isCaseIgnored: boolean): boolean | null {
  const quantifiers = pattern.match(/(?<!\\)(?:\\\\)*[*+{]/g)?.length ?? 0;
  if (pattern.length > 2000 || text.length > 300 || quantifiers > 3 || /\)[*+{]/.test(pattern)) return null;
  try {
    return new RegExp(pattern, isCaseIgnored ? 'i' : '').test(text);
  } catch {
    return null;
  }
}

/** Whether a pattern with "*" for any characters matches the whole text. Takes time in proportion to both. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  if (!text.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let position = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return text.length - last.length >= position && text.endsWith(last);
}
