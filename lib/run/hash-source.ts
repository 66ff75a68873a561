import { createHash } from 'node:crypto';

/**
 * The source expression that lets one inline script, style or attribute run, by its text.
 * @see https://w3c.github.io/webappsec-csp/#grammardef-hash-source
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
