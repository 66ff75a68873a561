import { useId } from 'react';
import type { FieldErrors } from '@/components/live/field-errors';
import { Segmented } from '@/components/ui/segmented';
import { isOpaque } from '@/components/playground/page-facts';
import { presetOf, serverPresets } from '@/components/live/server-presets';
import { control } from '@/components/ui/control';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { Rows } from '@/components/ui/rows';
import type { Host, Redirect, ScenarioData } from '@/lib/scenarios/scenario-data';
import { PolicyRows } from './policy-rows';

type Props = {
  data: ScenarioData;
  onChange: (data: ScenarioData) => void;
  errors: FieldErrors;
  docsOrigin: string;
};

const apiHosts = [
  ['same-site', 'API, same site'],
  ['cross-site', 'API, cross-site'],
] as const satisfies readonly (readonly [Host, string])[];
const targets = [...apiHosts, ['docs', 'Own origin'], ['own', 'Any URL']] as const;
const blankRedirect: Redirect = { status: 307, host: 'cross-site' };

/** The page and its policies, and what its script connects to. */
export function LabForm({ data, onChange, errors, docsOrigin }: Props) {
  const group = useId();
  const { origin = 'docs', policies = [] } = data.page ?? {};
  return (
    <div className="grid grid-cols-1 @xl:grid-cols-2 @4xl:grid-cols-1">
      <fieldset className="min-w-0 px-4 pb-5 pt-4">
        <legend className="float-left mb-3 w-full text-sm font-semibold">Page</legend>
        <div className="clear-both grid grid-cols-1 gap-3">
          <Segmented
            legend="Origin"
            name={`origin${group}`}
            value={origin}
            options={[
              ['docs', new URL(docsOrigin).host],
              ['opaque', 'null (sandboxed)'],
            ]}
            onChange={(chosen) => onChange({ ...data, page: { ...data.page, origin: chosen } })}
          />
          <div>
            <p className="mb-1 text-xs text-soft">Content-Security-Policy</p>
            <PolicyRows
              policies={policies}
              onChange={(rows) => onChange({ ...data, page: { ...data.page, policies: rows } })}
            />
          </div>
        </div>
      </fieldset>
      <fieldset className="min-w-0 border-t px-4 pb-5 pt-4 @xl:border-l @xl:border-t-0 @4xl:border-l-0 @4xl:border-t">
        <legend className="float-left mb-3 w-full text-sm font-semibold">Connection</legend>
        <div className="clear-both grid grid-cols-1 gap-3">
          <Target data={data} onChange={onChange} errors={errors} />
          <Answers data={data} onChange={onChange} errors={errors} docsOrigin={docsOrigin} />
        </div>
      </fieldset>
    </div>
  );
}

function Target({ data, onChange, errors }: Omit<Props, 'docsOrigin'>) {
  const { url, path } = data.request;
  return (
    <>
      <SelectField
        label="To"
        value={url === undefined ? (data.host ?? 'same-site') : 'own'}
        options={targets}
        onChange={(chosen) => {
          const { url: _, ...request } = data.request;
          if (chosen === 'own') onChange({ ...data, request: { ...request, url: 'https://api.example/' } });
          else onChange({ ...data, request, host: chosen });
        }}
      />
      {url === undefined ? (
        <TextField
          label="Path"
          value={path}
          error={errors.path}
          onChange={(value) => onChange({ ...data, request: { ...data.request, path: value } })}
        />
      ) : (
        <TextField
          label="URL"
          value={url}
          error={errors.url}
          inputMode="url"
          onChange={(value) => onChange({ ...data, request: { ...data.request, url: value } })}
        />
      )}
    </>
  );
}

/** The demo API's answers and redirects; nothing for another server's. */
function Answers({ data, onChange, errors, docsOrigin }: Props) {
  if (data.request.url !== undefined || data.host === 'docs') return null;
  const plan = data.server ?? {};
  const presets = serverPresets(docsOrigin, isOpaque(data.page ?? {}) ? 'null' : docsOrigin);
  return (
    <>
      <SelectField
        label="Configuration"
        value={presetOf(plan, presets)}
        options={[
          ...presets.map(({ id, title }) => [id, title] as const),
          ...(presetOf(plan, presets) === 'custom' ? [['custom', 'as the scenario says'] as const] : []),
        ]}
        onChange={(id) => {
          const preset = presets.find((candidate) => candidate.id === id);
          if (preset !== undefined) onChange({ ...data, server: preset.plan });
        }}
      />
      {errors.plan === null ? null : <p className="text-xs text-blocked">{errors.plan}</p>}
      <div>
        <p className="mb-1 text-xs text-soft">Redirects</p>
        <Rows
          rows={data.redirects ?? []}
          onChange={(redirects) => onChange({ ...data, redirects })}
          blank={blankRedirect}
          noun="a redirect"
          nameOf={({ status }) => `redirect ${status}`}
        >
          {(redirect, change, index) => (
            <select
              aria-label={`Redirect ${index + 1} leads to`}
              value={redirect.host ?? data.host ?? 'same-site'}
              onChange={(event) => {
                const host = apiHosts.find(([candidate]) => candidate === event.target.value);
                if (host !== undefined) change({ ...redirect, host: host[0] });
              }}
              className={`${control} w-full pr-1`}
            >
              {apiHosts.map(([host, text]) => (
                <option key={host} value={host}>
                  {redirect.status} to {text}
                </option>
              ))}
            </select>
          )}
        </Rows>
      </div>
    </>
  );
}
