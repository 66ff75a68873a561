import { beforeEach, expect, it, vi } from 'vitest';

const scenario = {
  page: { origin: 'https://page.example', addressSpace: 'public' },
  request: { url: 'https://192.168.1.1/' },
  server: () => ({ status: 200, headers: [] }),
} as const;

beforeEach(() => {
  vi.resetModules();
});

it('a gate that the page has is not passed over where it is not loaded', async () => {
  const { predict } = await import('./engine');
  expect(() => predict(scenario)).toThrow('The gate "local-network-access" is not loaded.');
});

it('a gate that the page has not is not asked for', async () => {
  const { predict } = await import('./engine');
  const { loadRareGates } = await import('./load-rare-gates');
  const page = { origin: scenario.page.origin };
  expect(loadRareGates({ ...scenario, page })).toBe(null);
  expect(predict({ ...scenario, page }).block).toMatchObject({ kind: 'access-control-allow-origin-missing' });
});

it('once loaded, a gate is asked', async () => {
  const { predict } = await import('./engine');
  const { loadRareGates } = await import('./load-rare-gates');
  const loading = loadRareGates(scenario);
  expect(loading).toBe(loadRareGates(scenario));
  await loading;
  expect(loadRareGates(scenario)).toBe(null);
  expect(predict(scenario).block).toMatchObject({ kind: 'local-network-access' });
});

it('the gate of elements is loaded with the request of one', async () => {
  const { predict } = await import('./engine');
  const { loadRareGates } = await import('./load-rare-gates');
  const image = {
    ...scenario,
    page: { origin: scenario.page.origin },
    request: { url: '/', api: 'img' },
  } as const;
  expect(() => predict(image)).toThrow('The gate "elements" is not loaded.');
  await loadRareGates(image);
  expect(predict(image).result).toMatchObject({ kind: 'response', type: 'basic' });
});

it('the whole engine has every gate', async () => {
  const { predict } = await import('./predict');
  expect(predict(scenario).block).toMatchObject({ kind: 'local-network-access' });
});
