import { releaseOfRun, type RunDay } from '../runs';
import type { Engine } from '../../cors/profile';

/** The last run whose browsers printed what is said here that they print. */
export const messagesRun: RunDay = '2026-11-23';

/** The source of a wording that a browser was seen to print. */
export function seenInRun(engine: Engine): string {
  return `seen in ${releaseOfRun(messagesRun, engine)}`;
}

/** The text of one message of one engine. */
export type MessageTemplate = {
  /** The engine's own name of the message where it has one. */
  readonly code: string;
  /**
   * `{name}` stands for a value. `[[name|...]]` is there only when the value `name` is; a name that no `{name}` repeats
   * is a plain yes or no.
   */
  readonly template: string;
  /** Which versions have this wording; absent when it is the current one and no other is known. */
  readonly versions?: string;
  /** Where the wording was read or seen. */
  readonly source: string;
};

export type TemplateToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'optional'; readonly name: string; readonly tokens: readonly TemplateToken[] };

const nextToken = /\{(\w+)\}|\[\[(\w+)\||\]\]/g;

/** The parts of a template, optional ones nested. A template that does not close its parts is read as if it did. */
export function parseTemplate(template: string): readonly TemplateToken[] {
  const root: TemplateToken[] = [];
  const open = [root];
  let position = 0;
  const add = (token: TemplateToken): void => void open.at(-1)?.push(token);
  for (const match of template.matchAll(nextToken)) {
    const [whole, value, optional] = match;
    if (match.index > position) add({ kind: 'text', text: template.slice(position, match.index) });
    position = match.index + whole.length;
    if (value !== undefined) add({ kind: 'value', name: value });
    else if (optional === undefined) open.pop();
    else {
      const tokens: TemplateToken[] = [];
      add({ kind: 'optional', name: optional, tokens });
      open.push(tokens);
    }
  }
  if (position < template.length) add({ kind: 'text', text: template.slice(position) });
  return root;
}

function renderTokens(tokens: readonly TemplateToken[], values: Readonly<Record<string, string>>): string {
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      if (token.kind === 'value') return values[token.name] ?? `{${token.name}}`;
      return values[token.name] === undefined ? '' : renderTokens(token.tokens, values);
    })
    .join('');
}

/** The message with its values filled in. A value that is not given stays as `{name}`. */
export function renderMessage(message: MessageTemplate, values: Readonly<Record<string, string>>): string {
  return renderTokens(parseTemplate(message.template), values);
}
