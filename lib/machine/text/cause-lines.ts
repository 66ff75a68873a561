import { causeWords } from '../../report/cause-words';

/** A cause as text: its headline, and the sentence under it where the headline does not say it all. */
export function causeLines(cause: { readonly kind: string; readonly sentence: string }): readonly string[] {
  const { title, rest } = causeWords(cause);
  return rest === '' ? [title] : [title, rest];
}
