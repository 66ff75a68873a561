/** The browser's name and major version, from its user agent string: "Chromium 156"; "This browser" when unknown. */
export function browserName(userAgent: string): string {
  const known = [
    ['Edge', /\bEdg\/(\d+)/],
    ['Firefox', /\bFirefox\/(\d+)/],
    ['Chromium', /\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/],
    ['Safari', /\bVersion\/(\d+)[\d.]* .*Safari\//],
  ] as const;
  for (const [name, pattern] of known) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'This browser';
}
