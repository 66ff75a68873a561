import { missingRareGates, provideRareGates, type RareGateName } from './rare-gates';
import type { Page } from './scenario';

const loaders: Readonly<Record<RareGateName, () => Promise<void>>> = {
  'local-network-access': async () =>
    provideRareGates({ 'local-network-access': await import('./gates/local-network-access') }),
  'permissions-policy': async () =>
    provideRareGates({ 'permissions-policy': await import('./gates/permissions-policy') }),
};

const loading = new Map<RareGateName, Promise<void>>();

/** Loads the gates that predictions for this page ask; null when they are there. The same promise until they are. */
export function loadRareGates(page: Page): Promise<void> | null {
  const [name] = missingRareGates(page);
  if (name === undefined) return null;
  const started = loading.get(name) ?? loaders[name]();
  loading.set(name, started);
  return started;
}
