import { useCallback } from 'react';
import { HeaderRows } from '@/components/request/header-rows';
import { takesBody, withBodyText, withRequest } from '@/components/request/scenario-edits';
import { SelectField, TextField } from '@/components/ui/field';
import type { RequestBody } from '@/lib/cors/scenario';
import type { Host, ScenarioData } from '@/lib/scenarios/scenario-data';
import type { FieldErrors } from './field-errors';
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

const bodyKinds = [
  ['string', 'text'],
  ['URLSearchParams', 'URLSearchParams'],
  ['FormData', 'FormData'],
  ['Blob', 'Blob'],
  ['BufferSource', 'bytes'],
  ['ReadableStream', 'stream'],
] as const satisfies readonly (readonly [RequestBody['kind'], string])[];

const apis = [
  ['fetch', 'fetch'],
  ['xhr', 'XMLHttpRequest'],
  ['sendBeacon', 'sendBeacon'],
  ['EventSource', 'EventSource'],
] as const;

/** What is asked: how, where, with what. */
export function RequestPart({ data, onEdit, errors }: Props) {
  const { api = 'fetch', method = 'GET', headers = [], body, path, url } = data.request;
  const { credentials, mode, redirect, cache, keepalive, uploadListener } = data.request;
  const change = useCallback(
    (part: Partial<ScenarioData['request']>) => onEdit((latest) => withRequest(latest, part)),
    [onEdit],
  );
  const target = url === undefined ? (data.host ?? 'same-site') : 'own';
  const isPlain = api === 'fetch' || api === 'xhr';
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Made with"
          value={apis.find(([id]) => id === api)?.[0] ?? 'fetch'}
          options={apis}
          onChange={(chosen) => change({ api: chosen })}
        />
        <SelectField
          label="To"
          value={target}
          options={targets}
          onChange={(chosen) => {
            onEdit((latest) => {
              const { url: _, ...request } = latest.request;
              return chosen === 'own'
                ? { ...latest, request: { ...request, url: 'https://api.example/' } }
                : { ...latest, request, host: chosen };
            });
          }}
        />
      </div>
      <div className="flex items-start gap-2">
        {isPlain ? (
          <TextField
            label="Method"
            value={method}
            error={errors.method}
            list="methods"
            onChange={(value) => change({ method: value })}
            className="w-28 shrink-0"
          />
        ) : null}
        {url === undefined ? (
          <TextField
            label="Path"
            value={path}
            error={errors.path}
            onChange={(value) => change({ path: value })}
            className="flex-1"
          />
        ) : (
          <TextField
            label="URL"
            value={url}
            error={errors.url}
            inputMode="url"
            onChange={(value) => change({ url: value })}
            className="flex-1"
          />
        )}
      </div>
      {isPlain ? (
        <div>
          <p className="mb-1 text-xs text-soft">Headers</p>
          <HeaderRows headers={headers} onChange={(changed) => change({ headers: changed })} />
          {errors.headers.map((error) => (
            <p key={error} className="mt-1 text-xs text-blocked">
              {error}
            </p>
          ))}
        </div>
      ) : null}
      {(isPlain && takesBody(method)) || api === 'sendBeacon' ? (
        <div className="flex items-start gap-2">
          <SelectField
            label="Body kind"
            value={body?.kind ?? 'string'}
            options={bodyKinds}
            onChange={(kind) => change({ body: { text: '', ...body, kind } })}
            className="w-36 shrink-0"
          />
          <TextField
            label="Body"
            value={body?.text ?? ''}
            onChange={(text) => onEdit((latest) => withBodyText(latest, text))}
            className="flex-1"
          />
        </div>
      ) : null}
      <MoreOptions
        {...{ api, credentials, mode, redirect, cache, keepalive, uploadListener }}
        onChange={change}
      />
    </div>
  );
}
