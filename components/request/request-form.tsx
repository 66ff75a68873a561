import dynamic from 'next/dynamic';
import { preparesRun } from '@/components/live/prepare-run';
import { Combobox } from '@/components/ui/combobox';
import { GrowingText } from '@/components/ui/growing-text';
import { Nothing } from '@/components/ui/nothing';
import { apiNames } from '@/lib/http/api-names';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { methods } from './choices';
import { HeaderRows } from './header-rows';
import { RunButton } from './run-button';
import { takesBody, withBodyText, withRequest } from './scenario-edits';

/** Its code is loaded for an element. */
const ElementFields = dynamic(async () => (await import('./element-fields')).ElementFields, {
  loading: Nothing,
});

type Props = {
  data: ScenarioData;
  onChange: (data: ScenarioData) => void;
  prefix: string;
  isRunning: boolean;
  onRun: () => void;
  onCancel: () => void;
};

/** The request as a small form: Enter runs it. */
export function RequestForm({ data, onChange, prefix, isRunning, onRun, onCancel }: Props) {
  const { api = 'fetch', method = 'GET', headers = [], body, path, url } = data.request;
  const hasMethod = hasMember(api, 'method');
  return (
    <form
      {...preparesRun}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) onRun();
      }}
      className="@container border-b bg-panel px-4 pb-3 pt-3.5"
    >
      <div className="flex flex-wrap gap-2">
        {hasMethod ? (
          <Combobox
            aria-label="Method"
            choices={methods}
            value={method}
            onChange={(written) => onChange(withRequest(data, { method: written }))}
          />
        ) : (
          <span className="self-center font-mono text-sm">{apiNames[api]}</span>
        )}
        <output
          aria-label="URL"
          className="order-last min-w-0 basis-full self-center font-mono text-sm leading-5 font-medium wrap-anywhere @xl:order-none @xl:flex-1 @xl:basis-0 @xl:px-1"
        >
          <span className="text-faint">{url === undefined ? prefix : ''}</span>
          {url ?? path}
        </output>
        <RunButton isRunning={isRunning} onCancel={onCancel} className="ml-auto" />
      </div>
      {hasMember(api, 'headers') ? (
        <HeaderRows
          headers={headers}
          onChange={(changed) => onChange(withRequest(data, { headers: changed }))}
          className="mt-2"
        />
      ) : null}
      {hasMember(api, 'crossOrigin') ? (
        <div className="mt-2 grid gap-2 @xl:grid-cols-2 @xl:items-start">
          <ElementFields request={data.request} onEdit={(edit) => onChange(edit(data))} />
        </div>
      ) : null}
      {hasMember(api, 'body') && (!hasMethod || takesBody(method)) ? (
        <GrowingText
          aria-label="Body"
          value={body?.text ?? ''}
          placeholder="Body"
          onChange={(text) => onChange(withBodyText(data, text))}
          className="mt-1"
        />
      ) : null}
    </form>
  );
}
