import '#header-gates';
import * as localNetworkAccess from './gates/local-network-access';
import { provideRareGates } from './rare-gates';

provideRareGates({ 'local-network-access': localNetworkAccess });

/** The engine with every gate; in browsers without those of header fields, which `loadRareGates` loads. */
export { predict, predictWithState, type BrowserState } from './engine';
