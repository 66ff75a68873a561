import { parseUrl } from '../http/origin';
import { isElementApi, type RequestInput } from '../http/request-input';
import type { Frame } from './frame';
import type { Evidence } from './observation';

export type FailedRun = {
  readonly request: RequestInput;
  readonly isRecorded: boolean;
  /** The reader allows a second request with that method. */
  readonly probeMethod: 'GET' | 'HEAD' | null;
};

const longestProbeMs = 5000;

/** Gathers it, in the frame in which the request failed. Asks the server again only where nothing else can tell. */
export async function gatherEvidence(frame: Frame, run: FailedRun, signal: AbortSignal): Promise<Evidence> {
  const url = parseUrl(run.request.url, frame.pageUrl) ?? new URL(frame.pageUrl);
  const isOnline = navigator.onLine;
  const method = run.probeMethod ?? safeMethod(run.request);
  const isProbeNeeded = !run.isRecorded && /^https?:$/.test(url.protocol);
  const limited = AbortSignal.any([signal, AbortSignal.timeout(longestProbeMs)]);
  const timing = await frame.timing(url.href);
  return {
    url: url.href,
    pageUrl: frame.pageUrl,
    isOnline,
    localNetworkPermissions: await localNetworkPermissions(),
    timing,
    probe: !isProbeNeeded
      ? { kind: 'not made', because: 'not needed' }
      : method === null
        ? { kind: 'not made', because: 'not safe' }
        : await frame.probe({ url: url.href, method }, limited),
  };
}

function safeMethod({ api, method = 'GET' }: RequestInput): 'GET' | 'HEAD' | null {
  if (api === 'sendBeacon' || api === 'fetchLater' || api === 'WebSocket') return null;
  const upperCase = api === 'EventSource' || isElementApi(api) ? 'GET' : method.toUpperCase();
  return upperCase === 'GET' || upperCase === 'HEAD' ? upperCase : null;
}

const permissionNames = ['loopback-network', 'local-network', 'local-network-access'];

async function localNetworkPermissions(): Promise<Evidence['localNetworkPermissions']> {
  const known: Record<string, PermissionState> = {};
  for (const name of permissionNames) {
    try {
      const descriptor = Object.assign<PermissionDescriptor, object>({ name: 'geolocation' }, { name });
      const { state } = await navigator.permissions.query(descriptor);
      known[name] = state;
    } catch {
      continue;
    }
  }
  return known;
}
