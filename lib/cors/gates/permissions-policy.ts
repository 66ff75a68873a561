import { isInnerList, parseDictionary, Token, type BareItem } from 'structured-headers';
import { parseUrl } from '../../http/origin';
import type { Page } from '../scenario';

/**
 * Whether the page's own Permissions-Policy leaves it a feature. A header that is no structured dictionary says nothing.
 * @see https://w3c.github.io/webappsec-permissions-policy/#algo-process-response-policy
 */
export function isAllowedByHeader({ permissionsPolicy = '', origin }: Page, feature: string): boolean {
  const allowlist = allowlistOf(permissionsPolicy, feature);
  return (
    allowlist === null ||
    allowlist.some((item) => {
      if (item instanceof Token) return item.toString() === '*' || item.toString() === 'self';
      return typeof item === 'string' && parseUrl(item)?.origin === origin;
    })
  );
}

function allowlistOf(value: string, feature: string): readonly BareItem[] | null {
  try {
    const member = parseDictionary(value).get(feature);
    if (member === undefined) return null;
    return isInnerList(member) ? member[0].map(([item]) => item) : [member[0]];
  } catch {
    return null;
  }
}
