'use client';

import { Plus, X } from 'lucide-react';
import { useEffect, useId, useRef, type Dispatch } from 'react';
import { takesBody, type Edit, type EditedRequest } from './edited-request';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'patch', 'DELETE', 'OPTIONS', 'PROPFIND', 'CHICKEN'];
const headerNames = [
  'Accept',
  'Accept-Language',
  'Content-Language',
  'Content-Type',
  'Authorization',
  'Cache-Control',
  'If-None-Match',
  'Range',
  'X-API-Key',
  'X-FooBar',
  'X-Requested-With',
];
const field =
  'h-9 min-w-0 rounded-lg border bg-page px-3 font-mono text-[13px] font-medium placeholder:font-normal placeholder:text-faint focus-visible:outline-offset-0';

type Props = {
  request: EditedRequest;
  onEdit: Dispatch<Edit>;
  prefix: string;
  path: string;
  isRunning: boolean;
  onRun: () => void;
  onCancel: () => void;
};

/** The request as a form: Enter runs it. A new row gets the focus; removing one gives it back. */
export function RequestForm({ request, onEdit, prefix, path, isRunning, onRun, onCancel }: Props) {
  const id = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const newestName = useRef<HTMLInputElement>(null);
  const rowCount = useRef(request.rows.length);
  useEffect(() => {
    if (request.rows.length > rowCount.current) newestName.current?.focus();
    rowCount.current = request.rows.length;
  }, [request.rows.length]);
  const newestKey = request.rows.at(-1)?.key;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) onRun();
      }}
      className="border-b bg-panel px-4 pb-3 pt-3.5"
    >
      <div className="flex flex-wrap gap-2">
        <input
          aria-label="Method"
          list={`${id}-methods`}
          value={request.method}
          onChange={(event) => onEdit({ kind: 'method', method: event.target.value })}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className={`${field} w-28`}
        />
        <output
          aria-label="URL"
          className={`${field} order-last flex basis-full items-center overflow-hidden whitespace-nowrap sm:order-none sm:flex-1 sm:basis-0`}
        >
          <span className="truncate text-faint">{prefix}</span>
          <span className="shrink-0">{path}</span>
        </output>
        {isRunning ? (
          <button
            type="button"
            onClick={onCancel}
            className="ml-auto h-9 w-28 rounded-lg border bg-page text-sm font-semibold"
          >
            Cancel
          </button>
        ) : (
          <button
            type="submit"
            className="ml-auto flex h-9 w-28 items-center justify-center gap-2 rounded-lg bg-ink scripting-none:hidden text-sm font-semibold text-page hover:opacity-90"
          >
            Run
            <kbd
              aria-hidden
              className="rounded border border-current px-1 font-mono text-[11px] leading-4 opacity-60"
            >
              ↵
            </kbd>
          </button>
        )}
      </div>
      {request.rows.map((row) => (
        <div key={row.key} className="mt-2 flex gap-2">
          <input
            ref={row.key === newestKey ? newestName : null}
            aria-label="Header name"
            list={`${id}-names`}
            value={row.name}
            placeholder="Header"
            onChange={(event) =>
              onEdit({ kind: 'change-header', key: row.key, part: { name: event.target.value } })
            }
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            className={`${field} w-2/5 sm:w-52`}
          />
          <input
            aria-label={`Value of ${row.name === '' ? 'the header' : row.name}`}
            value={row.value}
            placeholder="Value"
            onChange={(event) =>
              onEdit({ kind: 'change-header', key: row.key, part: { value: event.target.value } })
            }
            spellCheck={false}
            autoComplete="off"
            className={`${field} flex-1`}
          />
          <button
            type="button"
            aria-label={`Remove ${row.name === '' ? 'this header' : row.name}`}
            onClick={() => {
              onEdit({ kind: 'remove-header', key: row.key });
              addButton.current?.focus();
            }}
            className="grid size-9 shrink-0 place-items-center rounded-lg border bg-page text-faint hover:text-ink scripting-none:hidden"
          >
            <X aria-hidden size={15} />
          </button>
        </div>
      ))}
      {takesBody(request.method) ? (
        <input
          aria-label="Body"
          value={request.body}
          placeholder="Body"
          onChange={(event) => onEdit({ kind: 'body', body: event.target.value })}
          spellCheck={false}
          autoComplete="off"
          className={`${field} mt-2 w-full`}
        />
      ) : null}
      <button
        ref={addButton}
        type="button"
        onClick={() => onEdit({ kind: 'add-header' })}
        className="mt-2 flex items-center gap-1.5 rounded-md py-1 pr-2 text-[13px] text-soft hover:text-ink scripting-none:hidden"
      >
        <Plus aria-hidden size={14} /> Add a header
      </button>
      <datalist id={`${id}-methods`}>
        {methods.map((method) => (
          <option key={method} value={method}>
            {method}
          </option>
        ))}
      </datalist>
      <datalist id={`${id}-names`}>
        {headerNames.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </form>
  );
}
