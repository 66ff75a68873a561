import type { Prediction } from '../cors/prediction';

/** What can be observed of a prediction, as text: equal where no run could tell two predictions apart. */
export function observable({ exchanges, block, result, strippedHeaders, violations }: Prediction): string {
  const wire = exchanges.map(({ kind, request, isFromHttpCache }) => [
    kind,
    request.method,
    request.url,
    request.headers,
    isFromHttpCache,
  ]);
  return JSON.stringify([
    wire,
    block?.kind ?? null,
    result,
    strippedHeaders,
    violations.map(({ blockedURI }) => blockedURI),
  ]);
}
