import { sitePlace } from '@/components/live/site-place';
import { consoleApi, type BlockedRequest } from '@/lib/browsers/messages/console-messages';
import type { Block, BlockKind } from '@/lib/cors/block';
import { originInSandbox } from '@/lib/cors/gates/sandbox';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { exampleBlocks, exampleRequest } from './example-blocks';

export type Blocked = { readonly block: Block; readonly request: BlockedRequest };

/** The address without the server plan in its query, which a real API's address would not have. */
function withoutPlan(url: string): string {
  return URL.canParse(url) ? url.replace(/\?.*$/s, '') : url;
}

/**
 * How a scenario is blocked on this site, as far as console messages tell.
 * @throws Error when the scenario is not blocked
 */
export function blockedScenario(id: string): Blocked {
  const scenario = resolveScenario(scenarioById(id), sitePlace);
  const { block, exchanges, method } = predict(scenario);
  if (block === null) throw new Error(`The scenario "${id}" is not blocked.`);
  const exchange = 'exchange' in block ? exchanges[block.exchange ?? -1] : undefined;
  const firstUrl = withoutPlan(scenario.request.url);
  const { api } = scenario.request;
  return {
    block,
    request: {
      api: consoleApi(api),
      method,
      url: exchange === undefined ? firstUrl : withoutPlan(exchange.request.url),
      firstUrl,
      origin: originInSandbox(scenario.page),
      status: exchange?.response.status ?? null,
      isOnPreflight: exchange?.kind === 'preflight',
    },
  };
}

/**
 * An example of a kind of block that no scenario shows on every installation.
 * @throws Error when there is none, so that a page without a scenario fails the build
 */
export function blockedExample(kind: BlockKind): Blocked {
  const found = Object.values<Block>(exampleBlocks).find((block) => block.kind === kind);
  if (found === undefined) throw new Error(`There is no example of "${kind}": name a scenario.`);
  const url = 'url' in found ? found.url : exampleRequest.url;
  return { block: found, request: { ...exampleRequest, url, firstUrl: url } };
}
