import * as localNetworkAccess from './gates/local-network-access';
import { provideRareGates } from './rare-gates';

provideRareGates({ 'local-network-access': localNetworkAccess });

/** The engine with every gate. */
export { predict, predictWithState, type BrowserState } from './engine';
