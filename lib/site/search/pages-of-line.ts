import { blockKindsOf } from '../../browsers/messages/block-messages';
import { recogniseMessage } from '../../browsers/messages/recognise-message';

/** Addresses of the error pages for a pasted console line, best first; none when it is no browser's message. */
export function pagesOfLine(line: string): readonly string[] {
  const message = recogniseMessage(line);
  if (message === null) return [];
  const { engine, code, couldAlsoBe } = message;
  const kinds = [code, ...couldAlsoBe].flatMap((each) => blockKindsOf(engine, each));
  return [...new Set(kinds)].map((kind) => `/errors/${kind}`);
}
