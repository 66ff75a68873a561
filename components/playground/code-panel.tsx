'use client';

import { useState } from 'react';
import { TerminalCode } from '@/components/request/request-code';
import { snippetRequest } from '@/components/request/snippet-request';
import { SelectField } from '@/components/ui/field';
import { Snippet } from '@/components/ui/snippet';
import { needsPreflight } from '@/lib/cors/needs-preflight';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import { clientSnippets, serverSnippets, type SnippetKind } from '@/lib/snippets/catalogue';
import { adviceFor, type ServerAdvice } from '@/lib/snippets/server-advice';

type Props = { scenario: Scenario; prediction: Prediction; terminalUrl: string };

/** The scenario as code: the request in a client's terms, and the server's side in a server's terms. */
export default function CodePanel({ scenario, prediction, terminalUrl }: Props) {
  const { request, page } = scenario;
  const snippet = snippetRequest(request, prediction);
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      <TerminalCode
        request={request}
        prediction={prediction}
        origin={page.origin}
        terminalUrl={terminalUrl}
      />
      <Choice
        label="The request in"
        kinds={clientSnippets.filter(({ fits }) => fits?.(snippet) ?? true)}
        input={snippet}
      />
      <Choice
        label="A server that allows it, in"
        kinds={serverSnippets}
        input={serverAdvice(scenario, prediction)}
      />
    </div>
  );
}

function serverAdvice({ request, page, server }: Scenario, prediction: Prediction): ServerAdvice {
  const headers = request.headers ?? [];
  const { unsafeNames } = needsPreflight({ method: prediction.method, headerList: headers });
  const actual = server({ method: prediction.method, url: request.url, headers });
  const preflight = prediction.exchanges.find(({ kind }) => kind === 'preflight');
  return adviceFor(
    {
      origin: page.origin,
      method: prediction.method,
      unsafeHeaderNames: unsafeNames,
      isCredentialed: request.credentials === 'include',
    },
    { preflight: preflight?.response.headers ?? null, actual: actual.headers },
  );
}

function Choice<Input>({
  label,
  kinds,
  input,
}: {
  label: string;
  kinds: readonly SnippetKind<Input>[];
  input: Input;
}) {
  const [chosen, setChosen] = useState(kinds[0]?.id ?? '');
  const kind = kinds.find(({ id }) => id === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  return (
    <div className="grid grid-cols-1 gap-2">
      <SelectField
        label={label}
        value={kind.id}
        options={kinds.map(({ id, title }) => [id, title])}
        onChange={setChosen}
        className="max-w-60"
      />
      <Snippet title={kind.title} text={kind.write(input)} />
      {kind.note === undefined ? null : <p className="text-[13px] text-soft">{kind.note}</p>}
    </div>
  );
}
