import { stemmer } from 'stemmer';
import { decidingNothing, passedOver, sameMeaning } from './words';

/** https://www.rfc-editor.org/rfc/rfc1918#section-3 */
const privateAddress = /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\b/g;

/** The words of a text, in small letters. A symbol ends a word, for code; an address of a private network is called so. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(privateAddress, ' private ip ')
    .replaceAll(/['’]/g, '')
    .split(/[\p{Z}\p{P}\p{S}\p{Cc}]+/u)
    .filter((word) => word !== '');
}

const weak: ReadonlySet<string> = new Set([...decidingNothing].map(stemmer));

/** Names by their stems, with spaces between. */
const names: ReadonlyMap<string, string> = new Map(
  sameMeaning.flatMap(([name = '', ...others]) =>
    [name, ...others].map((each) => [wordsOf(each).map(stemmer).join(' '), name] as const),
  ),
);

const longestName = Math.max(...[...names.keys()].map((key) => key.split(' ').length));

/** What a text is about: names for what has several, and the stems of its other words. Each once, in order. */
export function termsOf(text: string): readonly string[] {
  const stems = wordsOf(text).map(stemmer);
  const terms = new Set<string>();
  for (let index = 0; index < stems.length;) {
    const [length, name] = nameAt(stems, index);
    const stem = stems[index] ?? '';
    if (name !== undefined) terms.add(name);
    else if (!passedOverStems.has(stem)) terms.add(stem);
    index += length;
  }
  return [...terms];
}

const passedOverStems: ReadonlySet<string> = new Set([...passedOver].map(stemmer));

/** The longest name that begins at that word, and how many words it has. */
function nameAt(stems: readonly string[], index: number): readonly [number, string | undefined] {
  for (let length = Math.min(longestName, stems.length - index); length > 0; length -= 1) {
    const name = names.get(stems.slice(index, index + length).join(' '));
    if (name !== undefined) return [length, name];
  }
  return [1, undefined];
}

/** Whether a term is in nearly every question. */
export function isWeak(term: string): boolean {
  return weak.has(term);
}
