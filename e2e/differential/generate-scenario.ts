import type { PagePolicy } from '../../lib/http/page-policy';
import type { Host, ScenarioData } from '../../lib/scenarios/scenario-data';
import { generatePolicies } from './generate-policies';
import { generateRequest } from './generate-request';
import { generateRedirects, generateServer } from './generate-server';
import { randomFrom, type Random } from './random';

const batchesPolicies = 10;

/**
 * A batch of random scenarios. The pages of a batch share a few policies, because each needs a document of its own.
 * @param seed a whole number; the same seed and numbers give the same batch
 */
export function generateBatch(seed: number, batch: number, size: number): ScenarioData[] {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + batch);
  const policies = random.list(batchesPolicies, () => generatePolicies(random));
  return random
    .list(size, () => generateScenario(random, policies))
    .map((scenario, index) => ({
      ...scenario,
      id: `case-${batch * size + index}`,
    }));
}

function generateScenario(random: Random, policies: readonly PagePolicy[][]): ScenarioData {
  const named = { id: 'case', title: 'A generated case', story: 'Made at random.' };
  const request = generateRequest(random);
  const page = {
    ...(random.isChance(8) ? { origin: 'opaque' as const } : {}),
    ...(random.isChance(14) ? { policies: policies[random.below(policies.length)] ?? [] } : {}),
  };
  const withPage = Object.keys(page).length === 0 ? {} : { page };
  const strangeUrl = random.isChance(1) ? random.pick(strangeUrls) : undefined;
  if (strangeUrl !== undefined) {
    return { ...named, ...withPage, request: { ...request, url: strangeUrl } };
  }
  const host = random.weighted<Host>(
    [
      [55, 'same-site'],
      [40, 'cross-site'],
      [3, 'docs'],
    ],
    'same-site',
  );
  if (host === 'docs') {
    const { method: _, ...plain } = request;
    return { ...named, ...withPage, host, request: { ...plain, path: '/frame' } };
  }
  const server = generateServer(random, request.headers ?? []);
  const redirects = random.isChance(15) ? generateRedirects(random) : [];
  return {
    ...named,
    ...withPage,
    host,
    request,
    ...(Object.keys(server).length === 0 ? {} : { server }),
    ...(redirects.length === 0 ? {} : { redirects }),
  };
}

const strangeUrls = [
  'http://localhost:6667/',
  'http://localhost:22/',
  'data:text/plain,x',
  'ftp://localhost/',
  'about:blank',
  'http://[',
  'http://user:secret@localhost/',
  'blob:null/x',
  'javascript:1',
] as const;
