import { parseTemplate, type TemplateToken } from '../../browsers/messages/message-template';
import { quotesOf, squeezeLiteral, type Quotes } from './squeezed-text';

export type WordingToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'value'; readonly name: string; readonly quotes: Quotes }
  | { readonly kind: 'optional'; readonly name: string; readonly tokens: readonly WordingToken[] };

/**
 * A template made ready to be found: around its longest text that is always there, the anchor, stand the tokens after
 * it, and those before it read backwards.
 */
export type CompiledWording = {
  readonly anchor: string;
  readonly before: readonly WordingToken[];
  readonly after: readonly WordingToken[];
};

/** No anchor is shorter: it would be found everywhere. */
export const shortestAnchor = 6;

/** Values that have quotation marks of their own, such as 'self'. */
const quotedInside: ReadonlySet<string> = new Set(['directive', 'expression', 'option', 'policy']);

function textOf(token: TemplateToken | undefined): string {
  return token?.kind === 'text' ? token.text : '';
}

function squeezedTokens(tokens: readonly TemplateToken[]): readonly WordingToken[] {
  return tokens.flatMap<WordingToken>((token, index) => {
    if (token.kind === 'value') {
      if (!quotedInside.has(token.name)) return [{ ...token, quotes: { before: 9, after: 9 } }];
      const before = quotesOf(textOf(tokens[index - 1])).after;
      const after = quotesOf(textOf(tokens[index + 1])).before;
      return [{ ...token, quotes: { before, after } }];
    }
    if (token.kind === 'optional') return [{ ...token, tokens: squeezedTokens(token.tokens) }];
    const text = squeezeLiteral(token.text);
    if (text !== '') return [{ kind: 'text', text }];
    return /\s/.test(token.text) ? [{ kind: 'space' }] : [];
  });
}

/** A full stop at the very end is often lost. */
function withoutFinalStop(tokens: readonly WordingToken[]): readonly WordingToken[] {
  const last = tokens.at(-1);
  if (last?.kind !== 'text') return tokens;
  const text = last.text === ').' ? last.text : last.text.replace(/[.:]$/, '');
  const others = tokens.slice(0, -1);
  if (text !== '') return [...others, { kind: 'text', text }];
  const value = others.at(-1);
  return value?.kind === 'value'
    ? [...others.slice(0, -1), { ...value, quotes: { ...value.quotes, hasStop: true } }]
    : others;
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}

function backwards(tokens: readonly WordingToken[]): readonly WordingToken[] {
  return tokens.toReversed().map((token) => {
    if (token.kind === 'text') return { kind: 'text', text: reversed(token.text) };
    return token.kind === 'optional' ? { ...token, tokens: backwards(token.tokens) } : token;
  });
}

/**
 * Compiles a template, as `message-template.ts` describes it.
 * @throws Error when it has no text that is long enough and always there
 */
export function compileWording(template: string): CompiledWording {
  const tokens = withoutFinalStop(squeezedTokens(parseTemplate(template)));
  const lengths = tokens.map((token) => (token.kind === 'text' ? token.text.length : 0));
  const index = lengths.indexOf(Math.max(...lengths));
  const anchor = tokens[index];
  if (anchor?.kind !== 'text' || anchor.text.length < shortestAnchor)
    throw new Error(`No text to find it by: ${template}`);
  return {
    anchor: anchor.text,
    before: backwards(tokens.slice(0, index)),
    after: tokens.slice(index + 1),
  };
}
