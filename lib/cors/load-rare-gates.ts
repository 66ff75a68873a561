import { missingRareGates, provideRareGates, type Asking, type RareGateName } from './rare-gates';

async function loadSmallGates(): Promise<void> {
  provideRareGates((await import('./gates/small-gates')).smallGates);
}

const loaders: Readonly<Record<RareGateName, () => Promise<void>>> = {
  abort: loadSmallGates,
  'apis-beside-fetch': async () =>
    provideRareGates({ 'apis-beside-fetch': await import('./gates/apis-beside-fetch') }),
  'content-security-policy': async () =>
    provideRareGates({ 'content-security-policy': await import('./gates/content-security-policy') }),
  elements: async () => provideRareGates({ elements: await import('./gates/elements') }),
  integrity: loadSmallGates,
  'http-cache': async () => provideRareGates({ 'http-cache': await import('./gates/http-cache') }),
  hsts: loadSmallGates,
  'connection-allowlist': async () => {
    const { provideUrlPattern } = await import('./gates/url-pattern');
    await provideUrlPattern();
    provideRareGates({ 'connection-allowlist': await import('./gates/connection-allowlist') });
  },
  'local-network-access': async () =>
    provideRareGates({ 'local-network-access': await import('./gates/local-network-access') }),
  'permissions-policy': loadSmallGates,
  'service-worker': async () =>
    provideRareGates({ 'service-worker': await import('./gates/service-worker') }),
  sandbox: loadSmallGates,
  'upgrade-insecure-requests': async () =>
    provideRareGates({ 'upgrade-insecure-requests': await import('./gates/upgrade-insecure-requests') }),
};

const loading = new Map<string, Promise<unknown>>();

/** Loads the gates that predictions for this page and request ask; null when they are there. The same promise until they are. */
export function loadRareGates(asking: Asking): Promise<unknown> | null {
  const missing = missingRareGates(asking);
  if (missing.length === 0) return null;
  const key = missing.join(' ');
  const started = loading.get(key) ?? Promise.all(missing.map((name) => loaders[name]()));
  loading.set(key, started);
  return started;
}
