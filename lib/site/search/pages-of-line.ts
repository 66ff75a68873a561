import { readConsoleText, type ConsoleLine } from '../../evidence/console/read-console-text';

const order: readonly ConsoleLine['meaning']['is'][] = ['block', 'not-cors', 'notice'];

/** What was pasted, and what explains it. */
export type ExplainedText = {
  /** Addresses of the pages that explain the messages in the text, best first; none when it has no message. */
  readonly pages: readonly string[];
  /** A message says why the request failed; otherwise the pages say which line to look for. */
  readonly isCauseTold: boolean;
  /** The messages are at least half of the text. */
  readonly isMost: boolean;
};

/** Explains the messages in a pasted text. Those that only say that something failed count only among themselves. */
export function pagesOfLine(pasted: string): ExplainedText {
  const lines = readConsoleText(pasted);
  const told = lines.filter(({ meaning }) => meaning.is !== 'not-told');
  const sorted = order.flatMap((is) => told.filter(({ meaning }) => meaning.is === is));
  const pages = (told.length > 0 ? sorted : lines).flatMap((line) => line.pages);
  const length = lines.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return {
    pages: [...new Set(pages)],
    isCauseTold: told.length > 0,
    isMost: length > 0 && 2 * length >= pasted.trim().length,
  };
}
