import { expect, it } from 'vitest';
import type { Block } from './block';
import { blockClaim } from './block-kinds';

const origin = 'https://app.example';
const exchange = 0;

it.each<[Block, string]>([
  [
    { kind: 'header-value-invalid', name: 'X-A', value: 'a\nb', position: 1 },
    'The value of X-A has a character at position 2 that no header value may have.',
  ],
  [
    {
      kind: 'csp',
      url: 'https://api.example/v1',
      hop: 0,
      policyIndex: 0,
      directive: 'default-src',
      sourceList: ["'self'", 'https://cdn.example'],
      effectiveDirective: 'connect-src',
    },
    `The policy "default-src 'self' https://cdn.example" does not allow https://api.example/v1`,
  ],
  [
    {
      kind: 'local-network-access',
      url: 'http://192.168.0.1:8080/x',
      hop: 0,
      pageAddressSpace: 'public',
      targetAddressSpace: 'local',
      reason: 'permission-denied',
    },
    '192.168.0.1:8080 is local, the page is public, and permission for local-network was denied.',
  ],
  [
    {
      kind: 'local-network-access',
      url: 'http://127.0.0.1/',
      hop: 0,
      pageAddressSpace: 'public',
      targetAddressSpace: 'loopback',
      reason: 'permissions-policy',
      keptBy: 'frame',
    },
    '127.0.0.1 is loopback, the page is public, and the frame that it is in does not grant it loopback-network.',
  ],
  [
    { kind: 'origin-null', exchange, value: origin, isTainted: true },
    'Access-Control-Allow-Origin is "https://app.example"; the origin of the request is "null", because it was redirected from one origin to another.',
  ],
  [
    {
      kind: 'method-not-allowed',
      exchange,
      method: 'patch',
      allowed: ['PATCH'],
      isWildcardLiteral: false,
      differsInCase: 'PATCH',
    },
    'Access-Control-Allow-Methods does not list patch, only PATCH; case matters.',
  ],
  [
    { kind: 'header-not-allowed', exchange, name: 'x-a', allowed: ['*'], isWildcardLiteral: true },
    'Access-Control-Allow-Headers does not list x-a, only *; "*" is not a wildcard when the request includes credentials.',
  ],
  [
    { kind: 'header-not-allowed', exchange, name: 'x-a', allowed: [], isWildcardLiteral: false },
    'Access-Control-Allow-Headers does not list x-a.',
  ],
  [
    { kind: 'access-control-allow-credentials-not-true', exchange, value: 'True' },
    'Access-Control-Allow-Credentials is "True", not "true", and the request includes credentials.',
  ],
  [
    { kind: 'cross-origin-resource-policy', exchange, value: null },
    'Cross-Origin-Resource-Policy is missing, which keeps the response from the page.',
  ],
  [{ kind: 'network', url: 'https://api.example:8443/x' }, 'api.example:8443 sends no response.'],
])('%j', (block, expected) => {
  expect(blockClaim(block)).toBe(expected);
});
