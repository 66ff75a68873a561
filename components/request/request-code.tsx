import { Snippet } from '@/components/ui/snippet';
import type { Prediction } from '@/lib/cors/prediction';
import type { RequestInput } from '@/lib/http/request-input';
import { codeOf } from '@/lib/snippets/client-snippets';
import { curl, curlPreflight } from '@/lib/snippets/curl';
import { sentOrigin, sentRequest, snippetRequest } from './snippet-request';

type Props = { request: RequestInput; prediction: Prediction; origin: string; terminalUrl: string };

/** The request written out: for a terminal, with the preflight a browser would add, and for a page. */
export function RequestCode(props: Props) {
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      {requestTexts(props).map(({ title, text }) => (
        <Snippet key={title} title={title} text={text} />
      ))}
    </div>
  );
}

/** The same, without what copies it. */
export function PlainRequestCode(props: Props) {
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      {requestTexts(props).map(({ title, text }) => (
        <figure key={title}>
          <figcaption className="text-xs text-faint">{title}</figcaption>
          <pre className="font-mono text-xs leading-[1.35rem] whitespace-pre-wrap [overflow-wrap:anywhere]">
            {text}
          </pre>
        </figure>
      ))}
    </div>
  );
}

/** The curl lines alone. */
export function TerminalCode(props: Props) {
  return terminalTexts(props).map(({ title, text }) => <Snippet key={title} title={title} text={text} />);
}

type Text = { readonly title: string; readonly text: string };

function requestTexts(props: Props): readonly Text[] {
  const snippet = snippetRequest(props.request, props.prediction);
  const code = codeOf(snippet).filter(({ id }, index) => index === 0 || id === 'axios');
  return [...terminalTexts(props), ...code.map(({ title, write }) => ({ title, text: write(snippet) }))];
}

/** What a browser asks first where it would, then the request. A WebSocket has none. */
function terminalTexts({ request, prediction, origin, terminalUrl }: Props): readonly Text[] {
  if (request.api === 'WebSocket') return [];
  const preflight = prediction.exchanges.find((exchange) => exchange.kind === 'preflight');
  const sent = { ...sentRequest(request, prediction), url: terminalUrl };
  return [
    ...(preflight === undefined
      ? []
      : [{ title: 'curl: the preflight', text: curlPreflight(terminalUrl, preflight.request.headers) }]),
    { title: 'curl', text: curl(sent, sentOrigin(request, prediction, origin)) },
  ];
}
