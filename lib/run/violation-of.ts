import type { ObservedViolation } from './observation';

/** A securitypolicyviolation event as plain data. Also runs from its text, so it refers to nothing outside. */
export function violationOf(event: SecurityPolicyViolationEvent): ObservedViolation {
  const { effectiveDirective, violatedDirective, blockedURI, disposition, originalPolicy } = event;
  const { documentURI, referrer, statusCode, sample, sourceFile, lineNumber, columnNumber } = event;
  return {
    effectiveDirective,
    violatedDirective,
    blockedURI,
    disposition,
    originalPolicy,
    documentURI,
    referrer,
    statusCode,
    sample,
    sourceFile,
    lineNumber,
    columnNumber,
  };
}
