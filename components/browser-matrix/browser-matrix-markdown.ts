import { scenarioById } from '@/lib/scenarios/catalogue';
import {
  circumstancesOf,
  gateWords,
  looksOf,
  matrixDate,
  matrixRows,
  scriptWords,
  type MatrixRow,
} from './matrix-rows';
import { standingWords } from './standing-mark';

/** A scenario's matrix as Markdown: the table, and the reasons under it. */
export function browserMatrixMarkdown(id: string): string {
  const rows = matrixRows(id);
  const reasons = rows
    .filter((row) => row.reasons.length > 0)
    .map(({ browser, reasons }) => `- **${browser}:** ${reasons.join(' ')}`);
  return [
    `**Seen in three browsers:** ${scenarioById(id).title}. Run for real on ${matrixDate()}. ${circumstancesOf(id)}`.trimEnd(),
    [
      '| Browser | Preflight | Request | Response | The script got | Compared with the standard |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
    ].join('\n'),
    ...(reasons.length === 0 ? [] : [reasons.join('\n')]),
  ].join('\n\n');
}

function cellsOf({ browser, version, entry, standing }: MatrixRow): string[] {
  const name = `${browser} ${version}`;
  if (entry === null) return [name, ...Array.from({ length: 4 }, () => '-'), standingWords[standing]];
  const { preflight, request, response } = looksOf(entry);
  const gate = gateWords(entry);
  const script = `${scriptWords(entry)}${gate === null ? '' : `; ended at ${gate}`}`;
  return [name, preflight.words, request.words, response.words, script, standingWords[standing]];
}
