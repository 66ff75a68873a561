import { isSameOrigin, parseUrl } from '../../http/origin';
import type { Block } from '../block';
import type { FetchParams } from '../fetch-params';
import { currentUrl } from '../fetch-request';
import { isLoopbackHost, isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { AddressSpace, Page } from '../scenario';
import { stepsOf } from '../trace';

const localNetworkAccess = stepsOf('local-network-access-check')();

/**
 * Whether a request from a page of a known address space goes to a more private one without permission; null when
 * it may go. The address space of a host name other than localhost is taken to be public.
 * @see https://wicg.github.io/local-network-access/#local-network-access-check
 */
export function localNetworkAccessBlock({ request, page, profile, trace }: FetchParams): Block | null {
  if (!profile.hasLocalNetworkAccess || page.addressSpace === undefined) return null;
  const url = currentUrl(request);
  // 1
  if (isSecureContext(page) && isSameOrigin(page.origin, url.origin)) return null;
  // 4
  const target = addressSpaceOf(url.hostname);
  const reach = `${url.host} is ${target}, the page is ${page.addressSpace}`;
  if (privacy[target] <= privacy[page.addressSpace]) {
    trace.passed(localNetworkAccess, `${reach}: no permission is needed.`);
    return null;
  }
  if (isSecureContext(page) && page.isLocalNetworkAccessGranted) {
    trace.passed(localNetworkAccess, `${reach}: permission was given.`);
    return null;
  }
  return trace.failed(localNetworkAccess, {
    kind: 'local-network-access',
    url: url.href,
    hop: request.redirectCount,
    pageAddressSpace: page.addressSpace,
    targetAddressSpace: target,
    reason: isSecureContext(page) ? 'permission-denied' : 'insecure-context',
  });
}

const privacy: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };

/** @see https://wicg.github.io/local-network-access/#ip-address-space-section */
export function addressSpaceOf(hostname: string): AddressSpace {
  if (isLoopbackHost(hostname) || hostname === '0.0.0.0' || hostname === '[::]') return 'loopback';
  const isLocal = /^\d+\.\d+\.\d+\.\d+$/.test(hostname)
    ? /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
        hostname,
      )
    : /^\[(?:f[cd]|fe[89ab])|\.local\.?$/.test(hostname);
  return isLocal ? 'local' : 'public';
}

/**
 * Whether the URL is known to be local before it is asked for, and so is not mixed content.
 * @see https://wicg.github.io/local-network-access/#mixed-content-lna
 */
export function isKnownLocal({ page, profile }: FetchParams, url: URL): boolean {
  return (
    profile.hasLocalNetworkAccess &&
    page.addressSpace !== undefined &&
    addressSpaceOf(url.hostname) === 'local'
  );
}

function isSecureContext(page: Page): boolean {
  const origin = parseUrl(page.origin);
  return origin !== null && isPotentiallyTrustworthy(origin);
}
