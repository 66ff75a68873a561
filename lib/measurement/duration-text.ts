const units = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/**
 * A duration in words: "2 h", "4 min 10 s"; under ten seconds with a tenth, "4.6 s".
 * @param towards "down" for what was reached at least, "up" for what was not reached
 */
export function durationText(ms: number, towards: 'down' | 'up'): string {
  const round = towards === 'down' ? Math.floor : Math.ceil;
  const tenths = round(ms / 100);
  if (tenths < 100) return `${tenths / 10} s`;
  let rest = round(ms / 1000) * 1000;
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}
