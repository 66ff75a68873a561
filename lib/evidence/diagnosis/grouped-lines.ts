import type { ConsoleLine } from '../console/read-console-text';

/** A line of the console in one of the texts. */
export type PlacedLine = { readonly text: number; readonly line: ConsoleLine };

/** Lines of one failure: Chrome prints the reason, and then that the request failed. */
export function groupedLines(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const groups = new Map<string, PlacedLine[]>();
  const tellsNothing: PlacedLine[] = [];
  for (const placed of lines) {
    const { values, meaning, code } = placed.line;
    if (meaning.is === 'not-told') {
      tellsNothing.push(placed);
      continue;
    }
    const key = `${meaning.is === 'block' ? meaning.kinds[0] : meaning.is === 'not-cors' ? meaning.cause : code} ${values['url'] ?? ''} ${values['header'] ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  const all = [...groups.values()];
  if (tellsNothing.length > 0) {
    const [first] = all;
    if (first) first.push(...tellsNothing);
    else all.push(tellsNothing);
  }
  return all;
}
