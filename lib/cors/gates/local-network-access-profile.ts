import type { RequestApi } from '../../http/request-input';
import type { AddressSpace, LocalNetworkPermission } from '../scenario';

/** Where an engine may depart from the Local Network Access draft; the draft's own values are `specLocalNetworkAccess`. */
export type LocalNetworkAccessProfile = {
  /** Whether requests of this API are looked at. */
  readonly isChecked: (api: RequestApi) => boolean;
  /** A page of the local network needs permission for addresses of the machine itself. */
  readonly isLocalPageChecked: boolean;
  /** Permission is never asked for, nor of use, outside of a secure context. */
  readonly isSecureContextNeeded: boolean;
  /** Rows of the table of address blocks that are not looked up. */
  readonly blocksTakenForPublic: ReadonlySet<string>;
  /** Address spaces whose literal addresses are no mixed content. */
  readonly spacesExemptFromMixedContent: ReadonlySet<AddressSpace>;
  /** Permission is of no use to a request that fetch() sends with keepalive. */
  readonly isKeepaliveRefused: boolean;
  /** Permission is of no use to a request that a service worker makes, or to a script that a worker imports. */
  readonly isWorkerRefused: boolean;
  /** To the attribute `allow`, a sandboxed frame has the origin of its URL, not an opaque one. */
  readonly isSandboxedFrameOfItsUrl: boolean;
  /** The response header Permissions-Policy is read, besides the attribute `allow` of frames. */
  readonly isPermissionsPolicyHeaderRead: boolean;
  /** Names of the policy-controlled feature that goes with the permission: all of them have to be allowed. */
  readonly policyFeatures: (permission: LocalNetworkPermission) => readonly string[];
  /** The policy directive `treat-as-public-address` makes a page as public as any. */
  readonly isTreatAsPublicAddressKnown: boolean;
};

/** The draft as it stands: https://wicg.github.io/local-network-access/ */
export const specLocalNetworkAccess: LocalNetworkAccessProfile = {
  isChecked: () => true,
  isLocalPageChecked: true,
  isSecureContextNeeded: true,
  blocksTakenForPublic: new Set(),
  spacesExemptFromMixedContent: new Set(['local']),
  isKeepaliveRefused: false,
  isWorkerRefused: false,
  isSandboxedFrameOfItsUrl: false,
  isPermissionsPolicyHeaderRead: true,
  policyFeatures: (permission) => [permission],
  isTreatAsPublicAddressKnown: false,
};
