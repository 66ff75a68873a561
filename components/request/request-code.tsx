import { Snippet } from '@/components/ui/snippet';
import type { Prediction } from '@/lib/cors/prediction';
import type { RequestInput } from '@/lib/cors/scenario';
import { axiosSnippet } from '@/lib/snippets/axios';
import { curl, curlPreflight } from '@/lib/snippets/curl';
import { fetchSnippet } from '@/lib/snippets/fetch';
import type { SnippetRequest } from '@/lib/snippets/request';

type Props = { request: RequestInput; prediction: Prediction; origin: string; terminalUrl: string };

/** The request written out: for a terminal, with the preflight a browser would add, and for a page. */
export function RequestCode({ request, prediction, origin, terminalUrl }: Props) {
  const snippet: SnippetRequest = {
    url: request.url,
    method: prediction.method,
    headers: request.headers ?? [],
    body: request.body?.text ?? null,
    ...(request.credentials === undefined ? {} : { credentials: request.credentials }),
  };
  const preflight = prediction.exchanges.find((exchange) => exchange.kind === 'preflight');
  return (
    <div className="grid gap-4 px-4 py-4">
      {preflight === undefined ? null : (
        <Snippet
          title="curl: what the browser asks first"
          text={curlPreflight(terminalUrl, preflight.request.headers)}
        />
      )}
      <Snippet title="curl" text={curl({ ...snippet, url: terminalUrl }, origin)} />
      <Snippet title="fetch" text={fetchSnippet(snippet)} />
      <Snippet title="axios" text={axiosSnippet(snippet)} />
    </div>
  );
}
