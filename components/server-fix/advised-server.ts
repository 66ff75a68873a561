import { needsPreflight } from '@/lib/cors/needs-preflight';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import { adviceFor, type ServerAdvice } from '@/lib/snippets/server-advice';

/** What the scenario's server would have to be told for the page to read its response: what it says already, and the least that is missing. */
export function advisedServer({ request, page, server }: Scenario, prediction: Prediction): ServerAdvice {
  const headers = request.headers ?? [];
  const { unsafeNames } = needsPreflight({ method: prediction.method, headerList: headers });
  const actual = server({ method: prediction.method, url: request.url, headers });
  const preflight = prediction.exchanges.find(({ kind }) => kind === 'preflight');
  return adviceFor(
    {
      origin: page.origin,
      method: prediction.method,
      unsafeHeaderNames: unsafeNames,
      isCredentialed: request.credentials === 'include' || request.crossOrigin === 'use-credentials',
    },
    { preflight: preflight?.response.headers ?? null, actual: actual.headers },
  );
}
