const browser = String.raw`\b(?:Chrom(?:e|ium)|Edge|Opera|Firefox(?: ESR)?|Safari|WebKit(?:GTK)?)`;

/** A browser's name with a release behind it, and the words that lead to one. */
const release = new RegExp(
  String.raw`${browser}(?:'s)?(?:,? (?:since|from|before|until|version|release))* \d{1,3}(?:\.\d+)*\b(?!\d)|\b(?:since|from|before|until) (?:version |release )?\d{2,3}\b(?! [a-z])|\bversion \d{2,3}\b`,
  'g',
);

/** Releases of browsers that a page's MDX writes out, other than in code. */
export function versionsInPage(mdx: string): string[] {
  return versionsIn(mdx.replaceAll(/^```[\s\S]*?^```|`[^`]*`|<[A-Z][^>]*\/>/gm, ''));
}

/** The same in the texts of a program, its comments aside. */
export function versionsInProgram(source: string): string[] {
  return versionsIn(source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, ''));
}

function versionsIn(text: string): string[] {
  return [...text.matchAll(release)].map(([found]) => found);
}
