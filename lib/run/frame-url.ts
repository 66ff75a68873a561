import type { PagePolicy } from '../http/page-policy';
import type { ServiceWorker } from '../http/service-worker';
import type { PageAllowlists } from './observation';
import type { Run } from './run';

/** Longest policies a frame document is served with, together, in UTF-16 code units. */
export const maxPolicyLength = 4096;

/** What a frame document is: its policies, and whether a sandbox gives it an opaque origin. */
export type FrameAddress = {
  readonly isSandboxed: boolean;
  readonly policies: readonly PagePolicy[];
  /** It starts a worker, whatever its policies say of that. */
  readonly startsWorker?: true;
  /** What stands between the document and the network. */
  readonly serviceWorker?: ServiceWorker;
} & PageAllowlists;

/** The address of the document that is a run's page. */
export function frameAddress({
  page: { origin, ...page },
  request,
}: Pick<Run, 'page' | 'request'>): FrameAddress {
  return {
    isSandboxed: origin === 'opaque',
    ...page,
    ...(request.api === 'importScripts' && { startsWorker: true }),
  };
}

/** The address of a document of this site that is served so. */
export function frameUrl({ isSandboxed, policies, startsWorker, ...allowlists }: FrameAddress): string {
  const query = new URLSearchParams();
  if (isSandboxed) query.append('sandbox', '');
  if (startsWorker) query.append('starts-worker', '');
  for (const { value, disposition, delivery } of policies) {
    if (delivery !== 'meta') query.append(disposition, value);
    else if (disposition === 'enforce') query.append('meta', value);
  }
  for (const [name, parameter] of allowlistParameters) {
    const value = allowlists[name];
    if (value !== undefined) query.append(parameter, value);
  }
  return query.size === 0 ? '/frame' : `/frame?${query}`;
}

const allowlistParameters = [
  ['connectionAllowlist', 'allowlist'],
  ['connectionAllowlistReportOnly', 'allowlist-report'],
] as const satisfies readonly (readonly [keyof PageAllowlists, string])[];

/** Reads the query of a frame address back; a policy that can't be a header value is an error that says why. */
export function readFrameQuery(
  query: URLSearchParams,
): { readonly ok: true; readonly address: FrameAddress } | { readonly ok: false; readonly message: string } {
  const policies: PagePolicy[] = [];
  const allowlists: { -readonly [Name in keyof PageAllowlists]: PageAllowlists[Name] } = {};
  let isSandboxed = false;
  let startsWorker = false;
  for (const [name, value] of query) {
    // Its service worker's scope.
    if (name === 'worker') continue;
    if (name === 'sandbox' && value === '') {
      isSandboxed = true;
      continue;
    }
    if (name === 'starts-worker' && value === '') {
      startsWorker = true;
      continue;
    }
    const [allowlist] = allowlistParameters.find(([, parameter]) => parameter === name) ?? [];
    if (allowlist !== undefined) {
      if (!isHeaderValue(value)) return { ok: false, message: notHeaderValue(name) };
      allowlists[allowlist] = value;
      continue;
    }
    if (name !== 'enforce' && name !== 'report' && name !== 'meta') {
      return {
        ok: false,
        message: `Unknown parameter "${name}". A frame takes "enforce", "report" and "meta", each a Content-Security-Policy, "allowlist" and "allowlist-report", each a Connection-Allowlist, and "sandbox" and "starts-worker" without a value.`,
      };
    }
    if (!isHeaderValue(value)) return { ok: false, message: notHeaderValue(name) };
    policies.push(
      name === 'meta' ? { value, disposition: 'enforce', delivery: 'meta' } : { value, disposition: name },
    );
  }
  const texts = [...policies.map(({ value }) => value), ...Object.values(allowlists)];
  if (texts.join('').length > maxPolicyLength) {
    return { ok: false, message: `The policies are longer than ${maxPolicyLength} characters together.` };
  }
  const address = { isSandboxed, policies, ...allowlists };
  return { ok: true, address: startsWorker ? { ...address, startsWorker } : address };
}

function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(value);
}

function notHeaderValue(name: string): string {
  return `"${name}" has a character that a policy can't hold: only printable ASCII and tabs are allowed.`;
}
