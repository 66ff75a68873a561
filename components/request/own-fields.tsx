import { GrowingText } from '@/components/ui/growing-text';
import { apiNames } from '@/lib/http/api-names';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { ElementFields } from './element-fields';
import { ProtocolsField } from './protocols-field';
import { withBodyText } from './scenario-edits';

type Props = { data: ScenarioData; onChange: (data: ScenarioData) => void };

/** What makes a request that has no method to choose, and what the page may say of it. */
export function OwnFields({ data, onChange }: Props) {
  const { api = 'fetch', body } = data.request;
  return (
    <>
      <p className="mt-2 text-sm text-soft">
        Made with <span className="font-mono text-ink">{apiNames[api]}</span>
      </p>
      {hasMember(api, 'crossOrigin') ? (
        <div className="mt-2 grid gap-2 @xl:grid-cols-2 @xl:items-start">
          <ElementFields request={data.request} onEdit={(edit) => onChange(edit(data))} />
        </div>
      ) : null}
      {hasMember(api, 'protocols') ? (
        <div className="mt-2">
          <ProtocolsField request={data.request} onEdit={(edit) => onChange(edit(data))} />
        </div>
      ) : null}
      {hasMember(api, 'body') ? (
        <GrowingText
          aria-label="Body"
          value={body?.text ?? ''}
          placeholder="Body"
          onChange={(text) => onChange(withBodyText(data, text))}
          className="mt-1"
        />
      ) : null}
    </>
  );
}
