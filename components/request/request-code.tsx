import { Snippet } from '@/components/ui/snippet';
import type { Prediction } from '@/lib/cors/prediction';
import type { RequestInput } from '@/lib/http/request-input';
import { axiosSnippet } from '@/lib/snippets/axios';
import { curl, curlPreflight } from '@/lib/snippets/curl';
import { fetchSnippet } from '@/lib/snippets/fetch';
import { snippetRequest } from './snippet-request';

type Props = { request: RequestInput; prediction: Prediction; origin: string; terminalUrl: string };

/** The request written out: for a terminal, with the preflight a browser would add, and for a page. */
export function RequestCode({ request, prediction, origin, terminalUrl }: Props) {
  const snippet = snippetRequest(request, prediction);
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      <TerminalCode request={request} prediction={prediction} origin={origin} terminalUrl={terminalUrl} />
      <Snippet title="fetch" text={fetchSnippet(snippet)} />
      <Snippet title="axios" text={axiosSnippet(snippet)} />
    </div>
  );
}

/** The curl lines: what a browser asks first where it would, then the request. */
export function TerminalCode({ request, prediction, origin, terminalUrl }: Props) {
  const preflight = prediction.exchanges.find((exchange) => exchange.kind === 'preflight');
  return (
    <>
      {preflight === undefined ? null : (
        <Snippet title="curl: the preflight" text={curlPreflight(terminalUrl, preflight.request.headers)} />
      )}
      <Snippet
        title="curl"
        text={curl({ ...snippetRequest(request, prediction), url: terminalUrl }, origin)}
      />
    </>
  );
}
