import { useDeferredValue, useMemo } from 'react';
import { changeAvoiding } from '@/lib/scenarios/avoid-trigger';
import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import type { Scenario } from '@/lib/cors/scenario';

/** What the smallest change would do, where removing one header does it; predicting again may take a moment. */
export function WithoutHeader({ trigger, scenario }: { trigger: PreflightTrigger; scenario: Scenario }) {
  const cause = useMemo(() => ({ trigger, scenario }), [trigger, scenario]);
  const settled = useDeferredValue(cause);
  const change = useMemo(() => changeAvoiding(settled.trigger, settled.scenario), [settled]);
  return change?.kind === 'remove-request-header' ? ' Without it, this is one request instead of two.' : null;
}
