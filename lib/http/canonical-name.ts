/** A header's name as people write it, such as "Access-Control-Allow-Origin", from its lower-case one. */
export function canonicalName(name: string): string {
  return name.replaceAll(/(?:^|-)[a-z]/g, (letters) => letters.toUpperCase());
}
