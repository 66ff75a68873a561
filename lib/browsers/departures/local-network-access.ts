import { measuredLast, measuredLater, type Departure } from './departure';

/** Where requests to the local network are let through, or not, otherwise than the draft says. */
export const localNetworkAccessDepartures = [
  {
    id: 'local-network-open',
    sentence: 'Requests to local addresses need no permission.',
    evidence: [
      measuredLater(
        'page at 203.0.113.5, fetch of 127.0.0.1 and of 192.168.1.10: TypeError with nothing sent, waits with nothing sent, sent',
      ),
      { feature: 'api.Permissions.permission_loopback-network', departs: 'without it' },
    ],
    hooks: { webkit: { localNetworkAccess: { isChecked: () => false } } },
  },
  {
    id: 'local-network-websocket-open',
    sentence: 'A WebSocket needs no permission for local addresses.',
    evidence: [
      measuredLater(
        'public page, WebSocket to 127.0.0.1, permission denied: error event with nothing sent, open, open',
      ),
      measuredLater('preference network.lna.websocket.enabled: false', 'firefox'),
      { feature: 'api.WebSocket.local_network_access', departs: 'without it' },
    ],
    change: {
      sentence:
        'According to its release notes, the next release of Firefox asks before a WebSocket too. This was not measured.',
      url: 'https://www.firefox.com/en-US/firefox/154.0/releasenotes/',
      read: '2026-11-29',
    },
    hooks: { firefox: { localNetworkAccess: { isChecked: (api) => api !== 'WebSocket' } } },
  },
  {
    id: 'local-page-to-loopback-open',
    sentence: 'A page on the local network needs no permission to reach the machine itself.',
    evidence: [measuredLater('page at 192.168.1.10, fetch of 127.0.0.1, permission denied: 200 in all')],
    hooks: {
      chromium: { localNetworkAccess: { isLocalPageChecked: false } },
      firefox: { localNetworkAccess: { isLocalPageChecked: false } },
    },
  },
  {
    id: 'local-network-insecure-page-asks',
    sentence: 'A page that is not secure may ask for permission, too.',
    evidence: [
      measuredLater(
        'page at http://203.0.113.5, fetch of 127.0.0.1, permission granted: TypeError with nothing sent, 200, 200',
      ),
      measuredLater('preference network.lna.block_insecure_contexts: false', 'firefox'),
    ],
    hooks: { firefox: { localNetworkAccess: { isSecureContextNeeded: false } } },
  },
  {
    id: 'local-address-blocks',
    sentence:
      "Some blocks of the draft's table count as public: 198.18.0.0/15, and in Firefox the site-local and the documentation addresses of IPv6.",
    evidence: [
      measuredLater(
        'public page, fetch of 198.18.0.1, fec0::1, 2001:db8::1 and 3fff::1, permission denied: the first sent, all sent, all sent',
      ),
    ],
    hooks: {
      chromium: { localNetworkAccess: { blocksTakenForPublic: new Set(['198.18.0.0/15']) } },
      firefox: {
        localNetworkAccess: {
          blocksTakenForPublic: new Set(['198.18.0.0/15', 'fec0::/10', '2001:db8::/32', '3fff::/20']),
        },
      },
    },
  },
  {
    id: 'target-address-space-values',
    sentence: 'targetAddressSpace may also be "private" or "unknown".',
    evidence: [
      measuredLater(
        'fetch of 127.0.0.1 with targetAddressSpace private: fails as for local; with x: TypeError',
        'chromium',
      ),
    ],
    hooks: {
      chromium: { targetAddressSpaces: ['public', 'local', 'loopback', 'private', 'unknown'] },
    },
  },
  {
    id: 'target-address-space-unknown',
    sentence: 'The option targetAddressSpace is not read.',
    evidence: [
      measuredLater(
        'fetch of 127.0.0.1 with targetAddressSpace private, and with x: not looked at, not looked at',
        'firefox',
        'webkit',
      ),
      { feature: 'api.fetch.options_parameter.targetAddressSpace', departs: 'without it' },
    ],
    hooks: {
      firefox: { targetAddressSpaces: null },
      webkit: { targetAddressSpaces: null },
    },
  },
  {
    id: 'local-http-mixed-content',
    sentence:
      'Of http: addresses on the local network, a secure page reaches those of its own machine in Chromium, and none in Firefox.',
    evidence: [
      measuredLater(
        'page at https://203.0.113.5, fetch of http://192.168.1.10, permission granted: 200, mixed content, no run; of http://0.0.0.0 and http://[::ffff:127.0.0.1]: let through to the permission in Chromium',
      ),
    ],
    hooks: {
      chromium: { localNetworkAccess: { spacesExemptFromMixedContent: new Set(['local', 'loopback']) } },
      firefox: { localNetworkAccess: { spacesExemptFromMixedContent: new Set() } },
    },
  },
  {
    id: 'local-network-permissions-policy',
    sentence:
      'Chromium also knows the former feature name local-network-access; Firefox reads the attribute allow, and no header.',
    evidence: [
      measuredLater(
        'page with Permissions-Policy: loopback-network=(), permission granted, fetch of 127.0.0.1: TypeError with nothing sent, 200, 200; cross-origin frame with allow="local-network-access": 200, TypeError, 200',
      ),
    ],
    hooks: {
      chromium: {
        localNetworkAccess: { policyFeatures: (permission) => [permission, 'local-network-access'] },
      },
      firefox: { localNetworkAccess: { isPermissionsPolicyHeaderRead: false } },
    },
  },
  {
    id: 'local-network-keepalive-refused',
    sentence: 'A fetch() with keepalive does not reach local addresses, whatever permission the page has.',
    evidence: [
      measuredLater(
        'public page, permission granted, fetch of 127.0.0.1 with keepalive: 200, TypeError with nothing sent and nothing in the console, with mode no-cors too; without keepalive 200 in both, by sendBeacon sent',
        'chromium',
        'firefox',
      ),
    ],
    hooks: { firefox: { localNetworkAccess: { isKeepaliveRefused: true } } },
  },
  {
    id: 'local-network-worker-refused',
    sentence:
      'A request that a service worker makes, and importScripts(), do not reach local addresses, whatever permission the page has.',
    evidence: [
      measuredLast(
        'public page with a service worker, permission granted, fetch of 127.0.0.1 that the worker passes on, and one that it makes itself: 200, TypeError with nothing sent; importScripts() of 127.0.0.1: imported, NetworkError with nothing sent',
        'chromium',
        'firefox',
      ),
    ],
    hooks: { firefox: { localNetworkAccess: { isWorkerRefused: true } } },
  },
  {
    id: 'local-network-sandboxed-frame',
    sentence: "A sandboxed frame of the page's own origin has its permissions without the attribute allow.",
    evidence: [
      measuredLater(
        'public page, permission granted, frame of its own origin with sandbox="allow-scripts", fetch of 127.0.0.1: TypeError with nothing sent, 200; such a frame of another origin: TypeError with nothing sent in both',
        'chromium',
        'firefox',
      ),
    ],
    hooks: { firefox: { localNetworkAccess: { isSandboxedFrameOfItsUrl: true } } },
  },
  {
    id: 'treat-as-public-address',
    sentence: 'The policy directive treat-as-public-address makes the page a public one.',
    evidence: [
      measuredLater('page at localhost with it, fetch of 127.0.0.1: TypeError with nothing sent, 200, 200'),
    ],
    hooks: { chromium: { localNetworkAccess: { isTreatAsPublicAddressKnown: true } } },
  },
  {
    id: 'connection-allowlist-unknown',
    sentence: 'Connection-Allowlist is not supported, so every URL may be requested.',
    evidence: [
      measuredLater(
        'page with Connection-Allowlist: (response-origin), fetch of another origin: TypeError with nothing sent, 200, 200',
      ),
      { feature: 'http.headers.Connection-Allowlist', departs: 'without it' },
    ],
    hooks: {
      firefox: { connectionAllowlist: { isKnown: false } },
      webkit: { connectionAllowlist: { isKnown: false } },
    },
  },
  {
    id: 'connection-allowlist-malformed',
    sentence: 'A Connection-Allowlist that is not a list in parentheses allows nothing.',
    evidence: [
      measuredLater(
        'page with Connection-Allowlist: response-origin, and with (response-origin without an end: no URL may be asked',
        'chromium',
      ),
    ],
    hooks: { chromium: { connectionAllowlist: { isMalformedEmpty: true } } },
  },
  {
    id: 'connection-allowlist-redirect-at-once',
    sentence:
      'A redirect that the Connection-Allowlist forbids fails at once, even in the redirect mode "manual".',
    evidence: [
      measuredLater(
        'page with Connection-Allowlist that lists the URL, fetch with redirect: manual, answered with 302: TypeError, net::ERR_UNSAFE_REDIRECT',
        'chromium',
      ),
    ],
    hooks: { chromium: { connectionAllowlist: { isRedirectRefusedAtOnce: true } } },
  },
] as const satisfies readonly Departure[];
