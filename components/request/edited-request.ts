import type { Header } from '@/lib/http/header-list';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

export type HeaderRow = { readonly key: number; readonly name: string; readonly value: string };

/** The request in the reader's hands. */
export type EditedRequest = {
  readonly method: string;
  readonly rows: readonly HeaderRow[];
  readonly body: string;
  readonly nextKey: number;
};

export type Edit =
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'add-header' }
  | { readonly kind: 'remove-header'; readonly key: number }
  | {
      readonly kind: 'change-header';
      readonly key: number;
      readonly part: Partial<Pick<HeaderRow, 'name' | 'value'>>;
    }
  | { readonly kind: 'reset'; readonly to: EditedRequest };

/** The scenario's own request, ready to be edited. */
export function editedRequest({ request }: ScenarioData): EditedRequest {
  const headers = request.headers ?? [];
  return {
    method: request.method ?? 'GET',
    rows: headers.map(([name, value], key) => ({ key, name, value })),
    body: request.body?.text ?? '',
    nextKey: headers.length,
  };
}

export function applyEdit(request: EditedRequest, edit: Edit): EditedRequest {
  switch (edit.kind) {
    case 'method':
      return { ...request, method: edit.method };
    case 'body':
      return { ...request, body: edit.body };
    case 'add-header':
      return {
        ...request,
        rows: [...request.rows, { key: request.nextKey, name: '', value: '' }],
        nextKey: request.nextKey + 1,
      };
    case 'remove-header':
      return { ...request, rows: request.rows.filter((row) => row.key !== edit.key) };
    case 'change-header':
      return {
        ...request,
        rows: request.rows.map((row) => (row.key === edit.key ? { ...row, ...edit.part } : row)),
      };
    case 'reset':
      return edit.to;
  }
}

/** Whether the method takes a body. @see https://fetch.spec.whatwg.org/#dom-request */
export function takesBody(method: string): boolean {
  return !/^(?:get|head)$/i.test(method);
}

/** The scenario with the reader's edits; rows without a name are not part of it. */
export function withEdits(data: ScenarioData, { method, rows, body }: EditedRequest): ScenarioData {
  const headers = rows.filter((row) => row.name !== '').map((row): Header => [row.name, row.value]);
  const { body: _, ...request } = data.request;
  const hasBody = takesBody(method) && body !== '';
  return {
    ...data,
    request: { ...request, method, headers, ...(hasBody ? { body: { kind: 'string', text: body } } : {}) },
  };
}
