import { Snippet } from '@/components/ui/snippet';
import type { Prediction } from '@/lib/cors/prediction';
import type { RequestInput } from '@/lib/http/request-input';
import { codeOf } from '@/lib/snippets/client-snippets';
import { curl, curlPreflight } from '@/lib/snippets/curl';
import { sentOrigin, sentRequest, snippetRequest } from './snippet-request';

type Props = { request: RequestInput; prediction: Prediction; origin: string; terminalUrl: string };

/** The request written out: for a terminal, with the preflight a browser would add, and for a page. */
export function RequestCode({ request, prediction, origin, terminalUrl }: Props) {
  const snippet = snippetRequest(request, prediction);
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      <TerminalCode request={request} prediction={prediction} origin={origin} terminalUrl={terminalUrl} />
      {codeOf(snippet)
        .filter(({ id }, index) => index === 0 || id === 'axios')
        .map(({ id, title, write }) => (
          <Snippet key={id} title={title} text={write(snippet)} />
        ))}
    </div>
  );
}

/** The curl lines: what a browser asks first where it would, then the request. A WebSocket has none. */
export function TerminalCode({ request, prediction, origin, terminalUrl }: Props) {
  if (request.api === 'WebSocket') return null;
  const preflight = prediction.exchanges.find((exchange) => exchange.kind === 'preflight');
  return (
    <>
      {preflight === undefined ? null : (
        <Snippet title="curl: the preflight" text={curlPreflight(terminalUrl, preflight.request.headers)} />
      )}
      <Snippet
        title="curl"
        text={curl(
          { ...sentRequest(request, prediction), url: terminalUrl },
          sentOrigin(request, prediction, origin),
        )}
      />
    </>
  );
}
