import '#header-gates';
import * as contentSecurityPolicy from './gates/content-security-policy';
import * as hsts from './gates/hsts';
import * as localNetworkAccess from './gates/local-network-access';
import * as sandbox from './gates/sandbox';
import * as upgradeInsecureRequests from './gates/upgrade-insecure-requests';
import { provideRareGates } from './rare-gates';

provideRareGates({
  'content-security-policy': contentSecurityPolicy,
  hsts,
  'local-network-access': localNetworkAccess,
  sandbox,
  'upgrade-insecure-requests': upgradeInsecureRequests,
});

/** The engine with every gate; in browsers without those of `#header-gates`, which `loadRareGates` loads. */
export { predict, predictWithState, type BrowserState } from './engine';
