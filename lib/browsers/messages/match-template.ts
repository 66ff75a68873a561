import type { TemplateToken } from './message-template';

/** A way to read a text as a template. */
export type TemplateMatch = {
  readonly start: number;
  readonly values: Readonly<Record<string, string>>;
  /** Characters of the template's own text that were found. */
  readonly score: number;
  /** The text ends before the template does. */
  readonly isTruncated: boolean;
};

type Node =
  | { readonly kind: 'end' }
  | { readonly kind: 'text'; readonly text: string; readonly next: Node }
  | { readonly kind: 'value'; readonly name: string; readonly next: Node }
  | { readonly kind: 'optional'; readonly name: string; readonly inside: Node; readonly next: Node };

/** A template made ready for matching. */
export type CompiledTemplate = {
  readonly first: Node;
  /** All texts in it, and those that are outside every optional part. */
  readonly texts: readonly string[];
  readonly requiredTexts: readonly string[];
};

/** What matching goes on from a place in the text to the end: the rest's values and score. */
type Rest = {
  readonly values: ReadonlyMap<string, string>;
  readonly score: number;
  readonly isTruncated: boolean;
};

const freeText: ReadonlySet<string> = new Set([
  'directive',
  'expression',
  'mimeType',
  'option',
  'path',
  'policy',
  'reason',
  'resourceKind',
  'schemeList',
  'token',
  'type',
  'value',
]);
const closedValues: Readonly<Record<string, RegExp>> = {
  api: /^(?:Fetch API|XMLHttpRequest|EventSource|Beacon API|WebSocket)$/,
  loader: /^(?:Fetch API|XMLHttpRequest|EventSource|Beacon API)$/,
  olderApi: /^(?:Fetch API|XMLHttpRequest|EventSource)$/,
  method: /^[!#$%&'*+.^`|~\w-]+$/,
  operation: /^\w+$/,
  status: /^(?:\d+|\(null\))$/,
};

/** Quotation marks made straight, character for character. */
function straightenQuotes(text: string): string {
  return text.replaceAll(/[‘’‛`´]/g, "'").replaceAll(/[“”„]/g, '"');
}

function toMatchedText(text: string): string {
  return straightenQuotes(text).replaceAll(/\s+/g, ' ');
}

function compile(tokens: readonly TemplateToken[], next: Node): Node {
  return tokens.reduceRight<Node>((following, token) => {
    if (token.kind === 'value') return { kind: 'value', name: token.name, next: following };
    if (token.kind === 'text') {
      return { kind: 'text', text: toMatchedText(token.text), next: following };
    }
    return { kind: 'optional', name: token.name, inside: compile(token.tokens, following), next: following };
  }, next);
}

function textsOf(tokens: readonly TemplateToken[], isOptionalIncluded: boolean): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'text') return [toMatchedText(token.text)];
    return token.kind === 'optional' && isOptionalIncluded ? textsOf(token.tokens, true) : [];
  });
}

/** The texts that can come first; null when there is an end or a value among them. */
function firstTexts(node: Node): readonly string[] | null {
  if (node.kind === 'text') return [node.text];
  if (node.kind !== 'optional') return null;
  const inside = firstTexts(node.inside);
  const next = firstTexts(node.next);
  return inside && next && [...inside, ...next];
}

/** Makes a parsed template ready for `matchTemplate`. */
export function compileTemplate(tokens: readonly TemplateToken[]): CompiledTemplate {
  return {
    first: compile(tokens, { kind: 'end' }),
    texts: textsOf(tokens, true),
    requiredTexts: textsOf(tokens, false),
  };
}

class Matcher {
  readonly #straight: string;
  readonly #failed = new Map<Node, Set<number>>();

  constructor(
    readonly text: string,
    readonly isTruncationAllowed: boolean,
  ) {
    this.#straight = straightenQuotes(text).replaceAll('\n', ' ');
  }

  match(node: Node, position: number): Rest | null {
    if (this.#failed.get(node)?.has(position)) return null;
    const rest = this.#matchNode(node, position);
    if (rest === null) {
      const failed = this.#failed.get(node) ?? new Set();
      this.#failed.set(node, failed.add(position));
    }
    return rest;
  }

  #matchNode(node: Node, position: number): Rest | null {
    switch (node.kind) {
      case 'end':
        return /[\w/%?&=:-]/.test(this.text[position] ?? '')
          ? null
          : { values: new Map(), score: 0, isTruncated: false };
      case 'text':
        return this.#matchText(node, position);
      case 'value':
        return this.#matchValue(node, position);
      case 'optional': {
        const inside = this.match(node.inside, position);
        if (inside === null) return this.match(node.next, position);
        return inside.values.has(node.name)
          ? inside
          : { ...inside, values: new Map(inside.values).set(node.name, 'true') };
      }
    }
  }

  #matchText({ text, next }: Node & { kind: 'text' }, position: number): Rest | null {
    if (this.#straight.startsWith(text, position)) {
      const rest = this.match(next, position + text.length);
      return rest && { ...rest, score: rest.score + text.length };
    }
    const remaining = this.#straight.length - position;
    return this.isTruncationAllowed &&
      remaining < text.length &&
      text.startsWith(this.#straight.slice(position))
      ? { values: new Map(), score: remaining, isTruncated: true }
      : null;
  }

  #matchValue({ name, next }: Node & { kind: 'value' }, position: number): Rest | null {
    const limit = this.#endOfValue(name, position, next.kind === 'end');
    const first = next.kind === 'end' ? limit : position;
    const texts = firstTexts(next);
    for (let end = first; end <= limit; end = this.#nextEnd(end + 1, texts)) {
      const value = this.text.slice(position, end);
      if (closedValues[name]?.test(value) === false) continue;
      const rest = this.match(next, end);
      if (rest !== null) return { ...rest, values: new Map(rest.values).set(name, value) };
    }
    if (!this.isTruncationAllowed || limit < this.text.length) return null;
    return { values: new Map([[name, this.text.slice(position)]]), score: 0, isTruncated: true };
  }

  /** The next place at which one of these texts stands, or would if it were not cut off. */
  #nextEnd(from: number, texts: readonly string[] | null): number {
    if (texts === null) return from;
    const places = texts.map((text) => {
      const place = this.#straight.indexOf(text, from);
      const cutOff = this.isTruncationAllowed
        ? Math.max(from, this.#straight.length - text.length)
        : Infinity;
      return place === -1 ? cutOff : Math.min(place, cutOff);
    });
    return Math.min(...places);
  }

  #endOfValue(name: string, position: number, isLast: boolean): number {
    const stop =
      freeText.has(name) || ['api', 'loader', 'olderApi'].includes(name) ? (isLast ? /\n/g : null) : /\s/g;
    if (stop === null) return this.text.length;
    stop.lastIndex = position;
    return stop.exec(this.text)?.index ?? this.text.length;
  }
}

/**
 * The best way to read the text, or a part of it, as the template; null when there is none. `text` has runs of
 * spaces made single. A truncated text may end anywhere in the template.
 */
export function matchTemplate(
  template: CompiledTemplate,
  text: string,
  isTruncationAllowed: boolean,
): TemplateMatch | null {
  const matcher = new Matcher(text, isTruncationAllowed);
  let best: TemplateMatch | null = null;
  const straight = straightenQuotes(text).replaceAll('\n', ' ');
  const isPossible = isTruncationAllowed
    ? template.texts.some((part) => part.length > 9 && straight.includes(part.slice(0, 24)))
    : template.requiredTexts.every((part) => straight.includes(part));
  if (!isPossible) return null;
  for (let start = 0; start < text.length; start += 1) {
    if (/\w/.test(text[start] ?? '') && /\w/.test(text[start - 1] ?? '')) continue;
    const rest = matcher.match(template.first, start);
    if (rest === null || rest.score <= (best?.score ?? 0)) continue;
    best = {
      start,
      values: Object.fromEntries(rest.values),
      score: rest.score,
      isTruncated: rest.isTruncated,
    };
  }
  return best;
}
