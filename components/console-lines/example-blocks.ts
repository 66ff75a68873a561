import type { Block, BlockKind } from '@/lib/cors/block';

const api = 'https://api.example/v1/postcards';

/** A block of each kind that no scenario shows on every installation, whether at http: or at https:. */
export const exampleBlocks = {
  'mixed-content': { kind: 'mixed-content', url: 'http://api.example/v1/postcards', hop: 0 },
  'connection-allowlist': {
    kind: 'connection-allowlist',
    url: api,
    hop: 0,
    reason: 'not-listed',
    allowlist: '(response-origin)',
  },
  'local-network-access': {
    kind: 'local-network-access',
    url: 'http://192.168.1.10/status',
    hop: 0,
    pageAddressSpace: 'public',
    targetAddressSpace: 'local',
    reason: 'permission-denied',
  },
  'redirect-location-invalid': { kind: 'redirect-location-invalid', exchange: 0, location: 'https://' },
  'redirect-scheme': { kind: 'redirect-scheme', exchange: 0, location: 'myapp://callback' },
  'redirect-stream-body': { kind: 'redirect-stream-body', exchange: 0, status: 307 },
  'api-not-supported': { kind: 'api-not-supported', api: 'fetchLater' },
  'stream-not-supported': { kind: 'stream-not-supported' },
  'scheme-not-http': { kind: 'scheme-not-http', url: 'ftp://api.example/v1/postcards', hop: 0 },
  'sandbox-without-scripts': { kind: 'sandbox-without-scripts' },
  'stream-over-http-1': { kind: 'stream-over-http-1', url: api },
  'unexpected-proxy-authentication': { kind: 'unexpected-proxy-authentication', exchange: 0 },
  'opaque-response-blocking': {
    kind: 'opaque-response-blocking',
    exchange: 0,
    contentType: 'application/json',
  },
  network: { kind: 'network', url: api },
} as const satisfies Readonly<Partial<Record<BlockKind, Block>>>;

/** The request that such a block is of. */
export const exampleRequest = {
  api: 'fetch',
  method: 'GET',
  url: api,
  firstUrl: api,
  origin: 'https://app.example',
  status: null,
  isOnPreflight: false,
} as const;
