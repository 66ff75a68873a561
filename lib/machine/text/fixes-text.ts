import type { FixJson } from '../fix-json';
import { blockText, rowsText } from './layout';

/** The first fix with its configuration, and the other ways by their sentences; empty where there is none. */
export function fixesText(fixes: readonly FixJson[], width: number): string {
  const [fix, ...others] = fixes;
  if (fix === undefined) return '';
  const { configuration, checked } = fix;
  return [
    rowsText([['Fix', [sentenceOf(fix), ...(checked === null ? [] : [`${checked}.`])]]], width),
    configuration === null
      ? ''
      : `${rowsText([['', [`In ${configuration.title}:`]]], width)}\n${blockText(configuration.text.trimEnd(), ' '.repeat(14))}`,
    configuration === null || configuration.note === null
      ? ''
      : rowsText([['', [configuration.note]]], width),
    rowsText([['Or', others.map(sentenceOf)]], width),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function sentenceOf({ sentence, isUnsafe }: FixJson): string {
  return isUnsafe ? `Unsafe: ${sentence}` : sentence;
}
