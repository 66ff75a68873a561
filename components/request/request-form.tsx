import { clsx } from 'clsx';
import dynamic from 'next/dynamic';
import { preparesRun } from '@/components/live/prepare-run';
import { Combobox } from '@/components/ui/combobox';
import { TextField } from '@/components/ui/field';
import { Nothing } from '@/components/ui/nothing';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { methods } from './choices';
import { HeaderRows } from './header-rows';
import { NotRun } from './not-run';
import { RunButton } from './run-button';
import { isCallOfFetchOrXhr, takesBody, withBodyText, withRequest } from './scenario-edits';

/** Its code is loaded for a request that has neither method nor headers. */
const OwnFields = dynamic(async () => (await import('./own-fields')).OwnFields, { loading: Nothing });

type Props = {
  data: ScenarioData;
  onChange: (data: ScenarioData) => void;
  prefix: string;
  /** It can be predicted and not run; absent: it can be run. */
  isOnlyPredicted?: boolean;
  isRunning: boolean;
  onRun: () => void;
  onCancel: () => void;
};

/** The request as a small form: Enter runs it, where it can be run. */
export function RequestForm({ data, onChange, prefix, isOnlyPredicted, isRunning, onRun, onCancel }: Props) {
  const { api, method = 'GET', headers = [], body, path, url } = data.request;
  const isCall = isCallOfFetchOrXhr(api);
  return (
    <form
      {...preparesRun}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning && !isOnlyPredicted) onRun();
      }}
      className="@container border-b bg-panel px-4 pb-3 pt-3.5"
    >
      <div className="flex flex-wrap gap-2">
        {isCall ? (
          <Combobox
            aria-label="Method"
            choices={methods}
            value={method}
            onChange={(written) => onChange(withRequest(data, { method: written }))}
          />
        ) : null}
        <div
          role="group"
          aria-label="URL"
          className={clsx(
            'min-w-0 self-center font-mono text-sm leading-5 font-medium wrap-anywhere',
            isCall
              ? 'order-last basis-full @lg:order-none @lg:flex-1 @lg:basis-0 @lg:px-1'
              : 'flex-1 basis-0',
          )}
        >
          {url === undefined ? <span className="text-faint">{prefix}</span> : null}
          <wbr />
          {url ?? path}
        </div>
        {isOnlyPredicted ? (
          <NotRun />
        ) : (
          <RunButton isRunning={isRunning} onCancel={onCancel} className="ml-auto" />
        )}
      </div>
      {isCall ? (
        <HeaderRows
          headers={headers}
          onChange={(changed) => onChange(withRequest(data, { headers: changed }))}
          className="mt-2"
        />
      ) : (
        <OwnFields data={data} onChange={onChange} />
      )}
      {isCall && takesBody(method) ? (
        <TextField
          label="Body"
          className="mt-1.5"
          value={body?.text ?? ''}
          onChange={(text) => onChange(withBodyText(data, text))}
        />
      ) : null}
    </form>
  );
}
