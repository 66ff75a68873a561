import { scenarioParameters } from '../permalink/scenario-parameters';
import { redactionOf } from './redaction';
import { reportOf, type ReportInput } from './report';

/**
 * A report for programs: the scenario, what was predicted and observed, where they differ, and the fixes, as JSON.
 * `***` stands for credentials; the link goes in as it is.
 */
export function reportJson(input: ReportInput): string {
  const redaction = redactionOf(scenarioParameters(input.data));
  const isFree = (key: string, value: unknown): value is string =>
    typeof value === 'string' && key !== 'link';
  const json = JSON.stringify(
    reportOf(input, redaction),
    (key, value: unknown) => (isFree(key, value) ? redaction.text(value) : value),
    2,
  );
  return `${json}\n`;
}
