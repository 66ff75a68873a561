'use client';

import { useState } from 'react';
import { TerminalCode } from '@/components/request/request-code';
import { isHeldToCors, snippetRequest } from '@/components/request/snippet-request';
import { useKeptChoice } from '@/components/live/use-kept-choice';
import { advisedServer } from '@/components/server-fix/advised-server';
import { SelectField } from '@/components/ui/select-field';
import { Snippet } from '@/components/ui/snippet';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import { serverSnippets } from '@/lib/snippets/catalogue';
import { codeOf } from '@/lib/snippets/client-snippets';
import type { SnippetKind } from '@/lib/snippets/snippet-kind';

type Props = { scenario: Scenario; prediction: Prediction; terminalUrl: string };

/** The scenario as code: the request in a client's terms, and the server's side in a server's terms. */
export default function CodePanel({ scenario, prediction, terminalUrl }: Props) {
  const { request, page } = scenario;
  const snippet = snippetRequest(request, prediction);
  const [client, setClient] = useState<string | null>(null);
  const [server, chooseServer] = useKeptChoice('server');
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
        kinds={codeOf(snippet)}
        input={snippet}
        chosen={client}
        onChoose={setClient}
      />
      {isHeldToCors(scenario.request) ? (
        <Choice
          label="A server that allows it, in"
          kinds={serverSnippets}
          input={advisedServer(scenario, prediction)}
          chosen={server}
          onChoose={chooseServer}
        />
      ) : (
        <p className="text-sm text-soft">CORS has no say in this request.</p>
      )}
    </div>
  );
}

function Choice<Input>({
  label,
  kinds,
  input,
  chosen,
  onChoose,
}: {
  label: string;
  kinds: readonly SnippetKind<Input>[];
  input: Input;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const kind = kinds.find(({ id }) => id === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  return (
    <div className="grid grid-cols-1 gap-2">
      <SelectField
        label={label}
        value={kind.id}
        options={kinds.map(({ id, title }) => [id, title])}
        onChange={onChoose}
        className="max-w-60"
      />
      <Snippet title={kind.title} text={kind.write(input)} />
      {kind.note === undefined ? null : <p className="text-sm text-soft">{kind.note}</p>}
    </div>
  );
}
