import { expect, test } from 'vitest';
import { readAudit } from './audit.mjs';

const report = (severities: readonly string[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      severities.map((severity, index) => [`package-${index}`, { severity }]),
    ),
  });

test('what is high or critical is a problem, by name', () => {
  expect(readAudit(report(['low', 'high', 'moderate', 'critical']))).toEqual({
    problem: 'Vulnerable packages: package-1 (high), package-3 (critical)',
    note: null,
  });
  expect(readAudit(report(['low', 'moderate']))).toEqual({ problem: null, note: null });
  expect(readAudit(report([]))).toEqual({ problem: null, note: null });
});

test.each([
  [
    'a refusal',
    '{"message":"405 Method Not Allowed - POST audits","statusCode":405}',
    '405 Method Not Allowed',
  ],
  ['nothing', '', 'were not audited'],
  ['no JSON', 'npm error audit endpoint returned an error', 'were not audited'],
  ['a warning before it', 'npm warn audit 404\n{"message":"404"}\n', '404'],
])('%s from the registry is said, and no audit is claimed', (_, output, said) => {
  const { problem, note } = readAudit(output);
  expect(problem).toBeNull();
  expect(note).toContain('Dependencies were not audited');
  expect(note).toContain(said);
});
