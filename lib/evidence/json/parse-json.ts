/** JSON as far as it can be read. */
export type ParsedJson = {
  readonly value: unknown;
  /** The text ended, or went wrong, before the value did; what was whole until there was read. */
  readonly isCut: boolean;
  /** Position after the value. What comes then is none of it. */
  readonly end: number;
};

/**
 * Reads JSON; where it is cut off or goes wrong, what was whole until there. Null when nothing can be read.
 * Takes time in proportion to the text.
 */
export function parseJson(text: string): ParsedJson | null {
  const whole = parsed(text);
  if (whole !== undefined) return { value: whole, isCut: false, end: text.length };
  const closed = closeJson(text);
  const value = closed === null ? undefined : parsed(closed.json);
  if (closed === null || value === undefined) return null;
  return { value, isCut: closed.isCut, end: closed.end };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type ClosedJson = Omit<ParsedJson, 'value'> & { readonly json: string };

/** The text up to the end of its last whole object or array, with what is still open closed; null when there is none. */
function closeJson(text: string): ClosedJson | null {
  const open: string[] = [];
  let end = -1;
  let depth = 0;
  let position = text.search(/[{[]/);
  if (position === -1) return null;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      position = endOfString(text, position);
      if (position === -1) break;
    } else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']');
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) break;
      end = position + 1;
      depth = open.length;
      if (open.length === 0) break;
    }
    position += 1;
  }
  // After the last one that closed, blocks were only opened.
  if (end === -1) return null;
  const isCut = open.length > 0 || depth > 0;
  return {
    json: text.slice(0, end) + open.slice(0, depth).toReversed().join(''),
    isCut,
    end: isCut ? text.length : end,
  };
}

function endOfString(text: string, start: number): number {
  let position = start + 1;
  for (;;) {
    const end = text.indexOf('"', position);
    if (end === -1) return -1;
    let backslash = end - 1;
    while (text[backslash] === '\\') backslash -= 1;
    if ((end - backslash) % 2 === 1) return end;
    position = end + 1;
  }
}

/** Position after the value that begins at `start` with "{" or "["; the text's end when it is not closed. */
export function endOfJson(text: string, start: number): number {
  let depth = 0;
  let position = start;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      const end = endOfString(text, position);
      if (end === -1) return text.length;
      position = end;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return position + 1;
    }
    position += 1;
  }
  return text.length;
}
