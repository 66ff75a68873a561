import type { ObservedViolation, Violation } from '../observation';

/** A whole event of this violation, as a document at http://localhost:3000/frame gets it. */
export function observedViolation(violation: Violation): ObservedViolation {
  return {
    ...violation,
    violatedDirective: violation.effectiveDirective,
    documentURI: 'http://localhost:3000/frame',
    referrer: 'http://localhost:3000/',
    statusCode: 200,
    sample: '',
    sourceFile: '',
    lineNumber: 0,
    columnNumber: 0,
  };
}
