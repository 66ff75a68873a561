import { consoleApi, consoleLines } from '@/lib/browsers/messages/console-messages';
import { violationMessages, type ConsoleLine } from '@/lib/browsers/messages/violation-messages';
import { originInSandbox } from '@/lib/cors/gates/sandbox';
import type { Prediction } from '@/lib/cors/prediction';
import type { Engine } from '@/lib/cors/profile';
import type { Scenario } from '@/lib/cors/scenario';
import { isElementApi } from '@/lib/http/request-input';
import type { PolicyCheck } from './connect-check';

/** What an engine's console says of a request: a line or two for each violation, and those of what else stopped it. */
export function consoleText(
  scenario: Scenario,
  prediction: Prediction,
  check: PolicyCheck,
  engine: Engine,
): readonly ConsoleLine[] {
  const { request } = scenario;
  const violations = check.hops.flatMap(({ verdicts, effectiveDirective }, hop) =>
    verdicts.flatMap(({ policy, directive, isAllowed }) => {
      const url = check.urls[hop];
      if (isAllowed || directive === null || url === undefined || effectiveDirective === null) return [];
      const { disposition } = policy;
      const isFetch = (request.api ?? 'fetch') === 'fetch';
      return violationMessages(
        {
          disposition,
          effectiveDirective,
          directive,
          url: url.href,
          isFetch,
          ...(isElementApi(request.api) && { element: request.api }),
          isRedirected: hop > 0,
        },
        engine,
      );
    }),
  );
  return [...violations, ...otherLines(scenario, prediction, engine)];
}

function otherLines(
  { request, page }: Scenario,
  { block, exchanges, method }: Prediction,
  engine: Engine,
): readonly ConsoleLine[] {
  if (block === null || block.kind === 'csp') return [];
  const exchange = exchanges[('exchange' in block ? block.exchange : undefined) ?? exchanges.length - 1];
  const { api = 'fetch' } = request;
  return consoleLines(
    block,
    {
      api: consoleApi(api),
      method,
      url: exchange?.request.url ?? request.url,
      firstUrl: request.url,
      origin: originInSandbox(page),
      status: exchange?.response.status ?? null,
      isOnPreflight: exchange?.kind === 'preflight',
    },
    engine,
  );
}
