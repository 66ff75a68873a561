import { isSameOrigin, parseUrl } from '../http/origin';
import { referrerPolicies } from '../http/referrer-policy';
import { baseUrl } from './base-url';
import type { MemberName } from './block';
import type { CacheMode, CredentialsMode, FetchRequest, RedirectMode } from './fetch-request';
import type { Profile } from './profile';
import type { Page } from './scenario';
import type { RequestInput } from '../http/request-input';

const modes = ['cors', 'navigate', 'no-cors', 'same-origin'] as const;
const credentialsModes: readonly CredentialsMode[] = ['omit', 'same-origin', 'include'];
const redirectModes: readonly RedirectMode[] = ['follow', 'error', 'manual'];
const cacheModes: readonly CacheMode[] = [
  'default',
  'no-store',
  'reload',
  'no-cache',
  'force-cache',
  'only-if-cached',
];

/** The members of init, each with its default where it is left out. */
export type ReadInit = {
  readonly mode: (typeof modes)[number];
  readonly credentialsMode: CredentialsMode;
  readonly cacheMode: CacheMode;
  readonly redirectMode: RedirectMode;
  readonly referrerPolicy: string;
  readonly targetAddressSpace: string | null;
  readonly referrer: FetchRequest['referrer'];
};

/** A member that has none of its values. */
export type InvalidMember = { readonly member: MemberName; readonly value: string };

/**
 * Reads the members of init that have a closed set of values, and the referrer.
 * @see https://fetch.spec.whatwg.org/#requestinit
 */
export function readInit(
  input: RequestInput,
  page: Page,
  { targetAddressSpaces }: Profile,
): ReadInit | InvalidMember {
  let invalid: InvalidMember | null = null;
  const read = <T extends string>(
    member: Exclude<MemberName, 'referrer'>,
    values: readonly T[],
    fallback: T,
  ): T => {
    const given = input[member];
    const value = given === undefined ? fallback : values.find((candidate) => candidate === given);
    if (value === undefined) invalid ??= { member, value: given ?? '' };
    return value ?? fallback;
  };
  const cacheMode = read('cache', cacheModes, 'default');
  const credentialsMode = read('credentials', credentialsModes, 'same-origin');
  read('duplex', ['half'], 'half');
  const mode = read('mode', modes, 'cors');
  const redirectMode = read('redirect', redirectModes, 'follow');
  const referrerPolicy = read('referrerPolicy', ['', ...referrerPolicies], '');
  const targetAddressSpace = targetAddressSpaces && read('targetAddressSpace', targetAddressSpaces, '');
  const referrer = readReferrer(input.referrer, page);
  return (
    invalid ??
    (referrer === null
      ? { member: 'referrer', value: input.referrer ?? '' }
      : { mode, credentialsMode, cacheMode, redirectMode, referrerPolicy, targetAddressSpace, referrer })
  );
}

/** @see https://fetch.spec.whatwg.org/#dom-request step 14 */
function readReferrer(referrer: string | undefined, page: Page): FetchRequest['referrer'] | null {
  if (referrer === undefined) return 'client';
  // 14.2
  if (referrer === '') return 'no-referrer';
  // 14.3
  const url = parseUrl(referrer, baseUrl(page));
  if (!url) return null;
  return isSameOrigin(url.origin, page.origin) ? url : 'client';
}
