import type { RequestBody } from '../http/request-input';
import type { PerformerTools } from './performer';
import type { Realm } from './realm';
import { violationOf } from './violation-of';

function describeError(error: unknown): { name: string; message: string } {
  if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
    return { name: String(error.name), message: String(error.message) };
  }
  return { name: 'Error', message: String(error) };
}

function makeBody(realm: Realm, body: RequestBody): BodyInit {
  const text = body.text ?? 'a'.repeat(body.byteLength ?? 0);
  switch (body.kind) {
    case 'string':
      return text;
    case 'URLSearchParams':
      return new realm.URLSearchParams(text);
    case 'FormData': {
      const data = new realm.FormData();
      for (const [name, value] of new realm.URLSearchParams(text)) data.append(name, value);
      return data;
    }
    case 'Blob':
      return new realm.Blob([text], body.type === undefined ? {} : { type: body.type });
    case 'BufferSource':
      return new realm.TextEncoder().encode(text);
    case 'ReadableStream': {
      const bytes = new realm.TextEncoder().encode(text);
      return new realm.ReadableStream({
        start: (controller) => {
          controller.enqueue(bytes);
          controller.close();
        },
      });
    }
  }
}

/**
 * `describeError` reads an exception of any realm. `makeBody` makes the object that the scenario describes; the text of
 * FormData is written as in a query: "name=value&name=value". All run as text in a sandboxed document, as performers do.
 */
export const performerTools: PerformerTools = { describeError, makeBody, violationOf };
