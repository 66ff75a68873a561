import type { RequestChange } from '../cors/change';
import { deleteHeader, setHeader } from '../http/header-list';
import type { RequestInput } from '../http/request-input';

/** The request with the change made, whether it has its URL yet or not. */
export function changeRequest<Request extends Omit<RequestInput, 'url'>>(
  request: Request,
  change: RequestChange,
): Request {
  switch (change.kind) {
    case 'remove-request-header':
      return { ...request, headers: deleteHeader(request.headers ?? [], change.name) };
    case 'set-request-header':
      return { ...request, headers: setHeader(request.headers ?? [], change.header) };
    case 'set-request':
      return { ...request, ...change.members };
  }
}
