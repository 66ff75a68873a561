import { isBadPort } from '../cors/bad-port';
import { addressSpaceOf } from '../cors/local-network-access';
import { isMixedContent } from '../cors/mixed-content';
import type { AddressSpace } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import { parsePolicies } from '../csp/parse-policy';
import { parseUrl } from '../http/origin';
import type { Frame } from './frame';
import type { ProbeAnswer } from './probe';
import type { ResourceTiming } from './resource-timing';

/** What a page can find out about a failed request that no record tells of. */
export type Evidence = {
  /** A refusal that the URL, the page and the request settle by themselves. */
  readonly refusal: 'scheme' | 'bad-port' | 'mixed-content' | 'same-origin-mode' | null;
  /** The URL as the browser reads it. */
  readonly url: string;
  readonly isOnline: boolean;
  /** Present where the URL is on a more private network than the page. */
  readonly localNetwork: {
    readonly page: AddressSpace;
    readonly target: AddressSpace;
    /** The user's answer so far; "unknown" where the browser has no such permission. */
    readonly permission: PermissionState | 'unknown';
  } | null;
  readonly timing: ResourceTiming | null;
  /** "not needed": the rest settles it, or a record is kept; "not safe": the method is neither GET nor HEAD. */
  readonly probe: ProbeAnswer | { readonly kind: 'not made'; readonly because: 'not needed' | 'not safe' };
};

export type FailedRun = {
  readonly request: RequestInput;
  readonly origin: string;
  readonly policies: readonly PagePolicy[];
  readonly isRecorded: boolean;
  /** The reader allows a second request with that method. */
  readonly probeMethod: 'GET' | 'HEAD' | null;
};

const longestProbeMs = 5000;

/** Gathers it, in the frame in which the request failed. Asks the server again only where nothing else can tell. */
export async function gatherEvidence(frame: Frame, run: FailedRun, signal: AbortSignal): Promise<Evidence> {
  const url = parseUrl(run.request.url, location.href) ?? new URL(location.href);
  const refusal = refusalOf(url, run);
  const isOnline = navigator.onLine;
  const method = run.probeMethod ?? safeMethod(run.request);
  const isProbeNeeded = !run.isRecorded && refusal === null && /^https?:$/.test(url.protocol);
  const limited = AbortSignal.any([signal, AbortSignal.timeout(longestProbeMs)]);
  const timing = await frame.timing(url.href);
  return {
    refusal,
    url: url.href,
    isOnline,
    localNetwork: await localNetworkOf(url),
    timing,
    probe: !isProbeNeeded
      ? { kind: 'not made', because: 'not needed' }
      : method === null
        ? { kind: 'not made', because: 'not safe' }
        : await frame.probe({ url: url.href, method }, limited),
  };
}

function refusalOf(url: URL, { request, origin, policies }: FailedRun): Evidence['refusal'] {
  const schemes = request.api === 'WebSocket' ? /^(?:https?|wss?):$/ : /^(?:https?|data|blob|about):$/;
  if (!schemes.test(url.protocol)) return 'scheme';
  if (isBadPort(url)) return 'bad-port';
  const isUpgraded = parsePolicies(policies).some(
    ({ disposition, directives }) =>
      disposition === 'enforce' && directives.some(({ name }) => name === 'upgrade-insecure-requests'),
  );
  // Mixed content to the local network may go, with the permission for it: https://wicg.github.io/local-network-access/#mixed-content
  const isPublic = addressSpaceOf(url.hostname) === 'public';
  if (isPublic && !isUpgraded && isMixedContent({ origin: location.origin }, url)) return 'mixed-content';
  return request.mode === 'same-origin' && url.origin !== origin ? 'same-origin-mode' : null;
}

function safeMethod({ api, method = 'GET' }: RequestInput): 'GET' | 'HEAD' | null {
  if (api === 'sendBeacon' || api === 'WebSocket') return null;
  const upperCase = api === 'EventSource' ? 'GET' : method.toUpperCase();
  return upperCase === 'GET' || upperCase === 'HEAD' ? upperCase : null;
}

/** @see https://wicg.github.io/local-network-access/#permission-prompt */
async function localNetworkOf(url: URL): Promise<Evidence['localNetwork']> {
  const privacy: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };
  const page = addressSpaceOf(location.hostname);
  const target = addressSpaceOf(url.hostname);
  if (privacy[target] <= privacy[page]) return null;
  for (const name of [target === 'loopback' ? 'loopback-network' : 'local-network', 'local-network-access']) {
    try {
      const descriptor = Object.assign<PermissionDescriptor, object>({ name: 'geolocation' }, { name });
      const { state } = await navigator.permissions.query(descriptor);
      return { page, target, permission: state };
    } catch {
      continue;
    }
  }
  return { page, target, permission: 'unknown' };
}
