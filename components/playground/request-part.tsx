import { useMemo } from 'react';
import { methods } from '@/components/request/choices';
import { withApi } from '@/components/request/api-edits';
import { ElementFields } from '@/components/request/element-fields';
import { ProtocolsField } from '@/components/request/protocols-field';
import { HeaderRows } from '@/components/request/header-rows';
import { takesBody, withBodyText, withRequest } from '@/components/request/scenario-edits';
import { ComboboxField } from '@/components/ui/combobox-field';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { apiNames } from '@/lib/http/api-names';
import { requestApis } from '@/lib/http/request-apis';
import type { RequestApi, RequestBody } from '@/lib/http/request-input';
import { hasMember } from '@/lib/http/request-members';
import type { HeaderList } from '@/lib/http/header-list';
import type { Host, ScenarioData } from '@/lib/scenarios/scenario-data';
import type { FieldErrors } from '@/components/live/field-errors';
import { MoreOptions } from './more-options';

type Props = {
  data: ScenarioData;
  /** The same function every time. */
  onEdit: (edit: (data: ScenarioData) => ScenarioData) => void;
  errors: FieldErrors;
};

const targets = [
  ['same-site', 'API, same site'],
  ['cross-site', 'API, cross-site'],
  ['docs', 'Own origin'],
  ['own', 'Any URL'],
] as const satisfies readonly (readonly [Host | 'own', string])[];

/** Where the page is another one, our origin is not its own. */
const targetsOfOthers = targets.map(
  ([target, text]) => [target, target === 'docs' ? 'This site' : text] as const,
);

const bodyKinds = [
  ['string', 'text'],
  ['URLSearchParams', 'URLSearchParams'],
  ['FormData', 'FormData'],
  ['Blob', 'Blob'],
  ['BufferSource', 'bytes'],
  ['ReadableStream', 'stream'],
] as const satisfies readonly (readonly [RequestBody['kind'], string])[];

/** Those that a person chooses among; a scenario may have another one. */
const apis: readonly RequestApi[] = requestApis.filter((api) => api !== 'Request' && api !== 'Headers');

const noHeaders: HeaderList = [];

/** What is asked: how, where, with what. */
export function RequestPart({ data, onEdit, errors }: Props) {
  const { api = 'fetch', method = 'GET', headers = noHeaders, body, path, url } = data.request;
  const { credentials, mode, redirect, cache, keepalive, uploadListener, synchronous } = data.request;
  const { aborted, timeout, activateAfter } = data.request;
  const on = useMemo(() => {
    const change = (part: Partial<ScenarioData['request']>) => onEdit((latest) => withRequest(latest, part));
    return {
      request: change,
      api: (made: RequestApi) => onEdit((latest) => withApi(latest, made)),
      method: (written: string) => change({ method: written }),
      path: (written: string) => change({ path: written }),
      url: (written: string) => change({ url: written }),
      headers: (changed: HeaderList) => change({ headers: changed }),
      bodyText: (text: string) => onEdit((latest) => withBodyText(latest, text)),
      bodyKind: (kind: RequestBody['kind']) =>
        onEdit((latest) => withRequest(latest, { body: { text: '', ...latest.request.body, kind } })),
      target: (chosen: Host | 'own') =>
        onEdit((latest) => {
          const { url: _, ...request } = latest.request;
          return chosen === 'own'
            ? { ...latest, request: { ...request, url: 'https://api.example/' } }
            : { ...latest, request, host: chosen };
        }),
    };
  }, [onEdit]);
  const target = url === undefined ? (data.host ?? 'same-site') : 'own';
  const hasMethod = hasMember(api, 'method');
  const choices = useMemo(
    () => (apis.includes(api) ? apis : [api, ...apis]).map((id) => [id, apiNames[id]] as const),
    [api],
  );
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="grid grid-cols-2 gap-2">
        <SelectField label="Made with" value={api} options={choices} onChange={on.api} />
        <SelectField
          label="To"
          value={target}
          options={data.page?.url === undefined ? targets : targetsOfOthers}
          onChange={on.target}
        />
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {hasMethod ? (
          <ComboboxField
            label="Method"
            value={method}
            error={errors.method}
            choices={methods}
            onChange={on.method}
          />
        ) : null}
        {url === undefined ? (
          <TextField
            label="Path"
            value={path}
            error={errors.path}
            onChange={on.path}
            className="flex-1 basis-40"
          />
        ) : (
          <TextField
            label="URL"
            value={url}
            error={errors.url}
            inputMode="url"
            onChange={on.url}
            className="flex-1 basis-40"
          />
        )}
      </div>
      {hasMember(api, 'crossOrigin') ? (
        <ElementFields request={data.request} onEdit={onEdit} />
      ) : hasMember(api, 'integrity') ? (
        <details open={data.request.integrity !== undefined} className="rounded-lg border px-3 py-2 text-sm">
          <summary className="text-soft">Integrity</summary>
          <div className="mt-3 pb-1">
            <ElementFields request={data.request} onEdit={onEdit} />
          </div>
        </details>
      ) : null}
      <ProtocolsField request={data.request} onEdit={onEdit} />
      {hasMember(api, 'headers') ? (
        <div>
          <p className="mb-1 text-xs text-soft">Headers</p>
          <HeaderRows headers={headers} onChange={on.headers} />
          {errors.headers.map((error) => (
            <p key={error} className="mt-1 text-xs text-blocked">
              {error}
            </p>
          ))}
        </div>
      ) : null}
      {hasMember(api, 'body') && (!hasMethod || takesBody(method)) ? (
        <div className="flex items-start gap-2">
          <SelectField
            label="Body kind"
            value={body?.kind ?? 'string'}
            options={bodyKinds}
            onChange={on.bodyKind}
            className="w-36 shrink-0"
          />
          <TextField label="Body" value={body?.text ?? ''} onChange={on.bodyText} className="flex-1" />
        </div>
      ) : null}
      <MoreOptions
        {...{
          api,
          credentials,
          mode,
          redirect,
          cache,
          keepalive,
          uploadListener,
          synchronous,
          aborted,
          timeout,
          activateAfter,
        }}
        onChange={on.request}
      />
    </div>
  );
}
