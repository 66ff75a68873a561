import { preparesRun } from '@/components/live/prepare-run';
import { control, wireText } from '@/components/ui/field';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { HeaderRows } from './header-rows';
import { RunButton } from './run-button';
import { takesBody, withBodyText, withRequest } from './scenario-edits';

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
  const { method = 'GET', headers = [], body, path, url } = data.request;
  return (
    <form
      {...preparesRun}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) onRun();
      }}
      className="border-b bg-panel px-4 pb-3 pt-3.5"
    >
      <div className="flex flex-wrap gap-2">
        <input
          aria-label="Method"
          list="methods"
          value={method}
          onChange={(event) => onChange(withRequest(data, { method: event.target.value }))}
          {...wireText}
          className={`${control} w-28 font-mono`}
        />
        <output
          aria-label="URL"
          className={`${control} order-last flex basis-full items-center overflow-hidden whitespace-nowrap font-mono sm:order-none sm:flex-1 sm:basis-0`}
        >
          <span className="truncate text-faint">{url === undefined ? prefix : ''}</span>
          <span className="shrink-0">{url ?? path}</span>
        </output>
        <RunButton isRunning={isRunning} onCancel={onCancel} className="ml-auto" />
      </div>
      <HeaderRows
        headers={headers}
        onChange={(changed) => onChange(withRequest(data, { headers: changed }))}
        className="mt-2"
      />
      {takesBody(method) ? (
        <input
          aria-label="Body"
          value={body?.text ?? ''}
          placeholder="Body"
          onChange={(event) => onChange(withBodyText(data, event.target.value))}
          {...wireText}
          className={`${control} mt-1 w-full font-mono`}
        />
      ) : null}
    </form>
  );
}
