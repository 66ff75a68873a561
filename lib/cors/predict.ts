import '#header-gates';
import {
  contentSecurityPolicyBlock,
  policyAnswers,
  preflightPolicyBlock,
  targetBlock,
} from './gates/content-security-policy';
import { addressSpaceOf, isKnownLocal, localNetworkAccessBlock } from './gates/local-network-access';
import { originInSandbox, sandboxedPage, sandboxFlags, scriptlessCall } from './gates/sandbox';
import { asIfUpgraded, isCorsPrevented, isPasswordAllowed, upgrade } from './gates/upgrade-insecure-requests';
import { provideRareGates } from './rare-gates';

provideRareGates({
  'content-security-policy': {
    contentSecurityPolicyBlock,
    policyAnswers,
    preflightPolicyBlock,
    targetBlock,
  },
  'local-network-access': { addressSpaceOf, isKnownLocal, localNetworkAccessBlock },
  sandbox: { originInSandbox, sandboxedPage, sandboxFlags, scriptlessCall },
  'upgrade-insecure-requests': { asIfUpgraded, isCorsPrevented, isPasswordAllowed, upgrade },
});

/** The engine with every gate; in browsers without those of `#header-gates`, which `loadRareGates` loads. */
export { predict, predictWithState, type BrowserState } from './engine';
