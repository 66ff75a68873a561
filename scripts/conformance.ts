import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { checkCheckRow } from './conformance/check';
import { checkChromiumUnitRow } from './conformance/chromium-unit';
import { checkClassifyRow } from './conformance/classify';
import { checkCspRow } from './conformance/csp';
import { malformed, type CheckedRow } from './conformance/row-check';

const rowSchema = v.looseObject({ id: v.string(), specDivergence: v.optional(v.unknown()) });

/** Which check a row needs is told by the parts it has. */
function checkRow(row: v.InferOutput<typeof rowSchema>): CheckedRow {
  const { id } = row;
  if ('policies' in row) return checkCspRow(row);
  if ('pageOrigin' in row) return checkClassifyRow(row, id);
  if ('steps' in row || 'request' in row) return checkCheckRow(row, id);
  return checkChromiumUnitRow(row, id);
}

function readRows(path: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(content)) return content;
    console.error(`${path} is not a list of rows.`);
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exit(2);
}

function describe({ id, checks }: CheckedRow): string {
  const failed = checks.filter(({ pass }) => !pass);
  const lines = failed.map(
    ({ name, expected, actual }) =>
      `    ${name}: expected ${JSON.stringify(expected)}, actual ${JSON.stringify(actual)}`,
  );
  return [`  ${id}`, ...lines].join('\n');
}

function actualOf({ checks }: CheckedRow): Record<string, unknown> {
  return Object.fromEntries(checks.map(({ name, actual }) => [name, actual]));
}

const isJson = process.argv.includes('--json');
const paths = process.argv.slice(2).filter((argument) => argument !== '--json');
if (paths.length === 0) {
  console.error('Usage: npm run conformance -- [--json] FILE...');
  process.exit(2);
}
let passed = 0;
let failed = 0;
let skipped = 0;
for (const path of paths) {
  let right = 0;
  let total = 0;
  const disagreements: string[] = [];
  for (const input of readRows(path)) {
    const parsed = v.safeParse(rowSchema, input);
    if (parsed.success && parsed.output.specDivergence !== undefined) {
      skipped += 1;
      continue;
    }
    const row = parsed.success
      ? checkRow(parsed.output)
      : malformed('(no id)', 'a row', v.summarize(parsed.issues));
    const isRight = row.checks.length > 0 && row.checks.every(({ pass }) => pass);
    total += 1;
    if (isRight) right += 1;
    else disagreements.push(describe(row));
    if (isJson) console.log(JSON.stringify({ id: row.id, actual: actualOf(row) }));
  }
  passed += right;
  failed += total - right;
  if (!isJson) console.log([`${basename(path)} ${right}/${total}`, ...disagreements].join('\n'));
}
if (!isJson) console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
