import type { Prediction } from '@/lib/cors/prediction';
import type { RequestInput } from '@/lib/http/request-input';
import type { SnippetRequest } from '@/lib/snippets/request';

/** The request as the snippets take it: with its normalised method. */
export function snippetRequest(request: RequestInput, { method }: Prediction): SnippetRequest {
  const { url, headers = [], body, credentials, mode, redirect, cache, keepalive, uploadListener } = request;
  const given = {
    credentials,
    mode,
    redirect,
    cache,
    keepalive,
    uploadListener,
    bodyKind: body?.kind,
    blobType: body?.type,
  };
  const optional = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { url, method, headers, body: body?.text ?? null, ...optional };
}
