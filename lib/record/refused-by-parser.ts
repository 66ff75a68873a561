import type { HeaderList } from '../http/header-list';

/**
 * Whether a header's value has a control character, which ends node:http's parser: the demo API answers such a request with
 * 400 and has nothing to record, the docs app closes with a bare 400.
 */
export function isRefusedByParser(headers: HeaderList): boolean {
  // oxlint-disable-next-line no-control-regex
  return headers.some(([, value]) => /[\0-\u0008\u000b-\u001f\u007f]/.test(value));
}
