// @ts-check
import { runNpm } from './run-command.mjs';

/**
 * Asks the registry for known vulnerabilities of the packages that visitors meet, those for development aside.
 *
 * @param {string} folder of the project
 * @returns {Promise<{ problem: string | null, note: string | null }>} `problem`: what is vulnerable, high or critical;
 *   `note`: why nothing could be asked
 */
export async function auditDependencies(folder) {
  const { output } = await runNpm(['audit', '--omit=dev', '--json'], {
    cwd: folder,
    isQuiet: true,
    timeoutSeconds: 60,
  });
  return readAudit(output);
}

/**
 * @param {string} output of `npm audit --json`
 * @returns {{ problem: string | null, note: string | null }}
 */
export function readAudit(output) {
  const report = parse(output);
  const { vulnerabilities } = report;
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) {
    const reason = typeof report.message === 'string' ? ` ${report.message}` : '';
    return { problem: null, note: `Dependencies were not audited: the registry offers none.${reason}` };
  }
  const grave = Object.entries(vulnerabilities).flatMap(([name, found]) => {
    const severity = severityOf(found);
    return severity === 'high' || severity === 'critical' ? [`${name} (${severity})`] : [];
  });
  return { problem: grave.length === 0 ? null : `Vulnerable packages: ${grave.join(', ')}`, note: null };
}

/**
 * @param {unknown} found
 * @returns {unknown}
 */
function severityOf(found) {
  return typeof found === 'object' && found !== null && 'severity' in found ? found.severity : null;
}

/**
 * @param {string} output
 * @returns {Record<string, unknown>}
 */
function parse(output) {
  try {
    const value = /** @type {unknown} */ (
      JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
    );
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
