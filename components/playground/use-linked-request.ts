import { useCallback, useState } from 'react';
import { asksFirst, type LinkedRequest } from '@/lib/permalink/asks-first';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** Keeps a run from starting while its request goes to a host that a link chose and the reader has not agreed to. */
export function useLinkedRequest(place: Place) {
  const [linkedHost, setLinkedHost] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly request: LinkedRequest; readonly data: ScenarioData } | null>(
    null,
  );

  /** A link was opened. */
  const opened = useCallback((data: ScenarioData | null) => {
    const url = data?.request.url;
    setLinkedHost(url !== undefined && URL.canParse(url) ? new URL(url).host : null);
    setAgreed(null);
    setAsked(null);
  }, []);

  /** Whether the scenario may run; asks when not. */
  const mayRun = useCallback(
    (data: ScenarioData): boolean => {
      const request = asksFirst(data, place);
      if (request === null || request.host !== linkedHost || agreementOf(request) === agreed) return true;
      setAsked({ request, data });
      return false;
    },
    [place, linkedHost, agreed],
  );

  const close = useCallback(() => setAsked(null), []);
  const agree = useCallback((request: LinkedRequest) => {
    setAgreed(agreementOf(request));
    setAsked(null);
  }, []);
  return { asked, opened, mayRun, agree, close };
}

/** What of a request the reader agrees to: its other parts may change afterwards. */
function agreementOf({ method, host, isCredentialed }: LinkedRequest): string {
  return `${method} ${host} ${isCredentialed}`;
}
