import { maskSecrets } from './mask-secrets';
import { isSecretHeader } from './secret-names';

/** Counts what was masked: how many characters, by what it was. */
export type Masked = Map<string, number>;

/** A header's value with what is secret in it masked: as long as before, the scheme and names of cookies kept. */
export function maskValue(name: string, value: string, masked: Masked): string {
  if (value === '') return value;
  if (isSecretHeader(name)) {
    const prefix = `${name}: `;
    const { text, redactions } = maskSecrets(prefix + value);
    for (const { what, length } of redactions) count(masked, what, length);
    return text.slice(prefix.length);
  }
  return /^(?:referer|location|content-location|:path|link)$/i.test(name) ? maskUrl(value, masked) : value;
}

/** A URL with the values of secret parameters, user name and password masked. */
export function maskUrl(url: string, masked: Masked): string {
  if (!/[?@#]/.test(url)) return url;
  const { text, redactions } = maskSecrets(url);
  for (const { what, length } of redactions) count(masked, what, length);
  return text;
}

function count(masked: Masked, what: string, length: number): void {
  masked.set(what, (masked.get(what) ?? 0) + length);
}
